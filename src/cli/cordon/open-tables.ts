import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { problemSentence } from '#domain/problem-sentences.ts';
import { DEFAULT_LIMITS, type SourceFile } from '#formats/read/format.ts';
import { loadReader } from '#formats/read/load-reader.ts';
import { readFile } from '#formats/read/read-file.ts';
import type { SourceTable } from '#formats/read/source-table.ts';
import { RefusedError } from '../refused-error.ts';
import { runToEnd } from '../run-to-end.ts';
import { UsageError } from '../usage-error.ts';

const COMPANIONS = ['.shp', '.dbf', '.prj', '.cpg', '.shx'];

/**
 * The tables of a file named on the command line. A .shp is read with the files that stand beside it under its name, a
 * .gz unfolded first. Problems go to stderr, one sentence each.
 * @throws UsageError when there is no such file; RefusedError when nothing in it can be read
 */
export async function openTables(path: string): Promise<readonly SourceTable[]> {
  const file = openFile(path);
  await loadReader(file);
  const { tables, problems } = runToEnd(readFile(file));
  if (tables.length === 0)
    throw new RefusedError(problems.map(problemSentence).join('\n') || `Rien n’est lu dans ${path}.`);
  for (const problem of problems) console.error(problemSentence(problem));
  return tables;
}

function openFile(path: string): SourceFile {
  const name = basename(path);
  const bytes = readBytes(path);
  if (/\.gz$/i.test(name)) return { name: name.replace(/\.gz$/i, ''), bytes: unfold(bytes, path) };
  if (!/\.shp$/i.test(name)) return { name, bytes };
  const stem = basename(name, extname(name)).toLowerCase();
  const beside = readdirSync(dirname(path)).filter(
    (other) =>
      basename(other, extname(other)).toLowerCase() === stem &&
      COMPANIONS.includes(extname(other).toLowerCase()),
  );
  const files = beside.map((other) => [other, readBytes(join(dirname(path), other))] as const);
  const zipped = zipSync(Object.fromEntries(files), { level: 0 });
  return { name: `${stem}.zip`, bytes: new Uint8Array(zipped) };
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  if (!existsSync(path)) throw new UsageError(`Fichier introuvable : ${path}.`);
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new UsageError(`Fichier illisible : ${path}.`);
  }
}

function unfold(bytes: Uint8Array<ArrayBuffer>, path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(gunzipSync(bytes, { maxOutputLength: DEFAULT_LIMITS.fileBytes }));
  } catch {
    throw new RefusedError(`Le fichier compressé ne peut pas être lu, ou il est trop gros : ${path}.`);
  }
}
