import { readFileSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/** The bytes of a file that an option names. @throws UsageError when it cannot be read */
export function readInput(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new UsageError(`Fichier introuvable ou illisible : ${path}.`);
  }
}

/** @throws UsageError when it is no JSON */
export function readJsonInput(path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(readInput(path)));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Ce fichier n’est pas du JSON : ${path}.`);
  }
}
