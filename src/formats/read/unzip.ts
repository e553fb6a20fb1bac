import { Inflate } from 'fflate';
import { crc32 } from '../dossier/crc32.ts';
import { decodeText } from './decode-text.ts';
import type { ReadLimits } from './format.ts';
import { Refusal } from './refusal.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  /** As the directory declares it: never trusted to be small. */
  readonly unfoldedBytes: number;
  readonly crc32: number;
  /** Of its local header in the archive. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const END_SEARCH_BYTES = 22 + 0xffff;
/** A small archive may unfold a great deal: the ratio counts beyond this. */
const RATIO_FLOOR_BYTES = 32 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;

/** The central directory, or null when there is none (a file cut short has none: it stands at the end). PKWARE APPNOTE 4.3. */
export function listZip(bytes: Uint8Array<ArrayBuffer>): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const nameBytes = bytes.slice(at + 46, at + 46 + nameLength);
    entries.push({
      // Without the UTF-8 flag many programs write UTF-8 all the same.
      name: flags & 0x800 ? new TextDecoder().decode(nameBytes) : decodeText(nameBytes).text,
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      crc32: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      unfoldedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Refuses an archive that could fill the memory or whose names climb out of it, before anything is unfolded. */
export function openZip(bytes: Uint8Array<ArrayBuffer>, limits: ReadLimits): readonly ZipEntry[] {
  const entries = listZip(bytes);
  if (!entries) throw new Refusal('file-truncated', 'zip');
  if (entries.length > limits.archiveEntries) throw new Refusal('format-too-complex', `${entries.length}`);
  const climbing = entries.find(({ name }) => escapes(name));
  if (climbing) throw new Refusal('archive-path-escapes', climbing.name);
  const total = entries.reduce((sum, { unfoldedBytes }) => sum + unfoldedBytes, 0);
  const tooDense = total > RATIO_FLOOR_BYTES && total > bytes.length * limits.unfoldedRatio;
  if (total > limits.unfoldedBytes || tooDense) throw new Refusal('archive-bomb', String(total));
  return entries;
}

/**
 * Unfolds one entry, never making more bytes than the directory declared. Yields the share done.
 * @throws Refusal `file-truncated`, `file-unreadable` (encrypted, other method) or `archive-bomb` (more bytes than declared).
 */
export function* unzipEntry(
  bytes: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
): Generator<number, Uint8Array<ArrayBuffer>, void> {
  if (entry.encrypted) throw new Refusal('file-unreadable', `${entry.name} : mot de passe`);
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return checked(packed.slice(), entry);
  if (entry.method !== 8) throw new Refusal('file-unreadable', `${entry.name} : méthode ${entry.method}`);
  const unfolded = new Uint8Array(entry.unfoldedBytes);
  let written = 0;
  const inflate = new Inflate((chunk) => {
    if (written + chunk.length > unfolded.length) throw new Refusal('archive-bomb', entry.name);
    unfolded.set(chunk, written);
    written += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK_BYTES) {
    const next = at + CHUNK_BYTES;
    try {
      inflate.push(packed.subarray(at, next), next >= packed.length);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw new Refusal('file-unreadable', `${entry.name} : ${error instanceof Error ? error.message : ''}`);
    }
    yield Math.min(1, next / packed.length);
  }
  if (written < unfolded.length) throw new Refusal('file-truncated', entry.name);
  return checked(unfolded, entry);
}

/** A flipped bit in a workbook is a wrong number that nothing else would tell. */
function checked(unfolded: Uint8Array<ArrayBuffer>, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  if (crc32(unfolded) !== entry.crc32) throw new Refusal('file-unreadable', `${entry.name} : CRC-32`);
  return unfolded;
}

function packedBytes(bytes: Uint8Array<ArrayBuffer>, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    throw new Refusal('file-unreadable', entry.name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + entry.packedBytes;
  if (end > bytes.length) throw new Refusal('file-truncated', entry.name);
  return bytes.subarray(start, end);
}

function findEnd(view: DataView): number {
  const stop = Math.max(0, view.byteLength - END_SEARCH_BYTES);
  for (let at = view.byteLength - 22; at >= stop; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return -1;
}

function escapes(name: string): boolean {
  const segments = name.split(/[/\\]/);
  return segments[0] === '' || /^[a-z]:/i.test(name) || segments.includes('..') || name.includes('\0');
}
