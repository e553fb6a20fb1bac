import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '#formats/read-positions/byte-source.ts';
import { UsageError } from './usage-error.ts';

/** A file of which bytes are read where they are wanted; to be closed. @throws UsageError when there is no such file */
export function openFileSource(path: string): ByteSource & { readonly close: () => void } {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    throw new UsageError(`Fichier introuvable ou illisible : ${path}.`);
  }
  const stat = fstatSync(file);
  if (!stat.isFile()) {
    closeSync(file);
    throw new UsageError(`Ce n’est pas un fichier : ${path}.`);
  }
  return {
    size: stat.size,
    read: (from, to) => {
      const bytes = new Uint8Array(to - from);
      let filled = 0;
      while (filled < bytes.length) {
        const count = readSync(file, bytes, filled, bytes.length - filled, from + filled);
        // The file was cut meanwhile.
        if (count === 0) throw new UsageError(`Le fichier a changé pendant sa lecture : ${path}.`);
        filled += count;
      }
      return bytes;
    },
    close: () => closeSync(file),
  };
}
