import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of the bytes, 64 lower-case hexadecimal digits: the name of a column block and the check of a dossier's entries. */
export function sha256Hex(bytes: Uint8Array): string {
  return hexOf(sha256(bytes));
}

/** The same of bytes that come in parts. */
export class Sha256 {
  readonly #hash = sha256.create();

  add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
  }

  /** Once, at the end. */
  hex(): string {
    return hexOf(this.#hash.digest());
  }
}

function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
