/** Bytes of a file that is never held whole: they are read where they are wanted. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `from` to `to`, which is not in. @param to at most `size` */
  read(from: number, to: number): Uint8Array<ArrayBuffer>;
}

export function bytesSource(bytes: Uint8Array<ArrayBuffer>): ByteSource {
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}
