import { Inflate } from 'fflate';
import type { Problem } from '#domain/problem.ts';
import type { ArchiveEntry } from './archive-directory.ts';
import { crc32 } from './crc32.ts';

/** Small enough that one step of a bomb (1,032 times its size at most) stays harmless. */
const STEP_BYTES = 16_384;

export type InflatedEntry =
  | { readonly bytes: Uint8Array<ArrayBuffer>; readonly problem: null }
  | { readonly bytes: null; readonly problem: Problem };

/**
 * The bytes of one entry, counted while they come out: the size written in the archive is a claim. More than `maxBytes`
 * is `archive-bomb`, fewer or more than claimed is `file-truncated`, a wrong CRC-32 or broken deflate data is `dossier-invalid`.
 * Yields the bytes inflated so far.
 */
export function* inflateEntry(
  archive: Uint8Array<ArrayBuffer>,
  entry: ArchiveEntry,
  maxBytes: number,
): Generator<number, InflatedEntry, void> {
  const refuse = (code: Problem['code'], detail: string): InflatedEntry => ({
    bytes: null,
    problem: { code, where: { file: entry.path }, detail },
  });
  if (entry.uncompressed > maxBytes) return refuse('archive-bomb', `${entry.uncompressed} > ${maxBytes}`);
  const data = archive.subarray(entry.start, entry.start + entry.compressed);
  let bytes: Uint8Array<ArrayBuffer>;
  if (entry.method === 0) {
    bytes = data.slice();
  } else {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const inflate = new Inflate((chunk) => {
      size += chunk.length;
      chunks.push(chunk);
    });
    for (let at = 0; at === 0 || at < data.length; at += STEP_BYTES) {
      try {
        inflate.push(data.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= data.length);
      } catch (error) {
        return refuse('dossier-invalid', error instanceof Error ? error.message : String(error));
      }
      // The claim bounds memory: nothing past it is kept, whatever the caps.
      if (size > entry.uncompressed) return refuse('archive-bomb', `${size} > ${entry.uncompressed}`);
      yield size;
    }
    bytes = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
  }
  if (bytes.length !== entry.uncompressed)
    return refuse('file-truncated', `${bytes.length} ≠ ${entry.uncompressed}`);
  if (crc32(bytes) !== entry.crc32) return refuse('dossier-invalid', 'CRC-32');
  return { bytes, problem: null };
}
