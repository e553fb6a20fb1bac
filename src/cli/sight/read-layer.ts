import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { problemSentence } from '#domain/problem-sentences.ts';
import { loadReader } from '#formats/read/load-reader.ts';
import { readFile } from '#formats/read/read-file.ts';
import type { SourceTable } from '#formats/read/source-table.ts';
import { readInput } from '../read-input.ts';
import { RefusedError } from '../refused-error.ts';
import { runToEnd } from '../run-to-end.ts';

const COMPANIONS = ['.dbf', '.prj', '.cpg'];
/** What a .gz may unfold to: as much as a file may weigh. */
const UNFOLDED_BYTES = 256 * 1024 * 1024;

/** The tables of a file of shapes: a shapefile with its companions beside it, a zip, GeoJSON, OpenStreetMap XML plain or as .gz. What is wrong with it goes to stderr. */
export async function readLayer(path: string): Promise<readonly SourceTable[]> {
  const file = extname(path).toLowerCase() === '.shp' ? zipOfShapefile(path) : unpacked(path);
  await loadReader(file);
  const { tables, problems } = runToEnd(readFile(file));
  for (const problem of problems) console.error(problemSentence(problem));
  if (tables.length === 0) throw new RefusedError(`Rien n’a pu être lu dans ${path}.`);
  return tables;
}

function zipOfShapefile(path: string) {
  const stem = basename(path, extname(path));
  const folder = dirname(path);
  const parts: Record<string, Uint8Array> = { [basename(path)]: readInput(path) };
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names) {
    const end = extname(name).toLowerCase();
    const isOurs = basename(name, extname(name)).toLowerCase() === stem.toLowerCase();
    if (isOurs && COMPANIONS.includes(end)) parts[name] = readInput(join(folder, name));
  }
  return { name: `${stem}.zip`, bytes: new Uint8Array(zipSync(parts, { level: 0 })) };
}

function unpacked(path: string) {
  const bytes = readInput(path);
  const name = basename(path);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { name, bytes };
  try {
    const unfolded = gunzipSync(bytes, { maxOutputLength: UNFOLDED_BYTES });
    return { name: name.replace(/\.gz$/i, ''), bytes: new Uint8Array(unfolded) };
  } catch {
    throw new RefusedError(`L’archive ${path} est abîmée, ou se déplie en une taille anormale.`);
  }
}
