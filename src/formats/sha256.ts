import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of the bytes, 64 lower-case hexadecimal digits: the name of a column block and the check of a dossier's entries. */
export function sha256Hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of sha256(bytes)) text += byte.toString(16).padStart(2, '0');
  return text;
}
