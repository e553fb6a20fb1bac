import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { sha256Hex } from '#formats/sha256.ts';
import { UsageError } from '../usage-error.ts';
import type { PresenceOptions } from './parse-presence-options.ts';

/** What the outcome depends on, to know a checkpoint by: options, and of each file its place, size, time of change and both ends. */
export function presencePlan(options: PresenceOptions): unknown {
  const { files, dossier, engine, output: _, ...others } = options;
  return {
    ...others,
    // The plan is written to disk: never with the password of an address.
    engine: engine?.startsWith('http') ? new URL(engine).host : engine,
    files: files.map(fileMark),
    dossier: dossier === null ? null : fileMark(dossier),
  };
}

const END_BYTES = 65_536;

/** @throws UsageError when there is no such file */
function fileMark(path: string): unknown {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    throw new UsageError(`Fichier introuvable ou illisible : ${path}.`);
  }
  try {
    const { size, mtimeMs } = fstatSync(file);
    return { path: resolve(path), size, mtimeMs, ends: sha256Hex(endsOf(file, size)) };
  } catch {
    throw new UsageError(`Fichier introuvable ou illisible : ${path}.`);
  } finally {
    closeSync(file);
  }
}

function endsOf(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(2 * END_BYTES);
  const first = readSync(file, bytes, 0, END_BYTES, 0);
  const last = readSync(file, bytes, first, END_BYTES, Math.max(0, size - END_BYTES));
  return bytes.subarray(0, first + last);
}
