import type { ByteSource } from '#formats/read-positions/byte-source.ts';

/** Only workers have it; the DOM library of TypeScript does not know it. */
declare const FileReaderSync: new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer };

/** A file of which only the parts asked for are brought into memory. @throws when the file was moved or changed since it was chosen */
export function blobSource(file: Blob): ByteSource {
  return {
    size: file.size,
    read: (from, to) => new Uint8Array(new FileReaderSync().readAsArrayBuffer(file.slice(from, to))),
  };
}
