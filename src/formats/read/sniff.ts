import { decodeText } from './decode-text.ts';
import type { SniffedFile } from './format.ts';
import { listZip } from './unzip.ts';

/** Enough for an XML prologue with its comments or a long GeoJSON `crs` member. */
const HEAD_BYTES = 4096;

/** What the first bytes say of a file. Never throws: a broken zip has `entries: null`. */
export function sniff(bytes: Uint8Array<ArrayBuffer>): SniffedFile {
  const head = decodeText(bytes.slice(0, HEAD_BYTES))
    .text.replace(/^\uFEFF/, '')
    .trimStart();
  return { head, bytes, entries: isZip(bytes) ? listNames(bytes) : null };
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function listNames(bytes: Uint8Array<ArrayBuffer>): readonly string[] | null {
  return listZip(bytes)?.map(({ name }) => name) ?? null;
}
