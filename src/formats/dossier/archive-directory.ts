import type { Problem } from '#domain/problem.ts';

/** One file of a zip, as its central directory tells; none of it is trusted until the bytes are inflated and counted. */
export interface ArchiveEntry {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly compressed: number;
  readonly uncompressed: number;
  readonly crc32: number;
  /** Where its data starts, after the local header. */
  readonly start: number;
}

export type ArchiveDirectory =
  | { readonly entries: readonly ArchiveEntry[]; readonly problem: null }
  | { readonly entries: null; readonly problem: Problem };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 65_535;
const ENCRYPTED = 1;

/**
 * Reads the central directory of a zip (PKWARE APPNOTE 4.3). Refused: no end record (`file-truncated` when it starts as a zip),
 * more than `maxEntries` files or two that overlap (`archive-bomb`), a path that is absolute, climbs or repeats (`archive-path-escapes`),
 * encryption, other methods, zip64 and several volumes (`dossier-invalid`): a dossier uses none of them.
 */
export function readArchiveDirectory(bytes: Uint8Array, maxEntries: number): ArchiveDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) {
    const isZip = bytes.length >= 4 && view.getUint32(0, true) === LOCAL;
    return refuse(isZip ? 'file-truncated' : 'dossier-invalid', isZip ? `${bytes.length}` : 'zip');
  }
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff || view.getUint16(end + 8, true) !== count)
    return refuse('dossier-invalid', 'zip64');
  if (count > maxEntries) return refuse('archive-bomb', `${count} > ${maxEntries}`);
  if (at + size > end) return refuse('file-truncated', `${at + size} > ${end}`);

  const entries: ArchiveEntry[] = [];
  const paths = new Set<string>();
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL)
      return refuse('file-truncated', `${at}`);
    const nameBytes = view.getUint16(at + 28, true);
    const next =
      at + CENTRAL_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return refuse('file-truncated', `${next} > ${end}`);
    const path = new TextDecoder().decode(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameBytes));
    if (!isInside(path) || paths.has(path)) return refuse('archive-path-escapes', path.slice(0, 200));
    paths.add(path);

    const method = view.getUint16(at + 10, true);
    const compressed = view.getUint32(at + 20, true);
    const header = view.getUint32(at + 42, true);
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0 || (method !== 0 && method !== 8)) {
      return refuse('dossier-invalid', `${path.slice(0, 200)} (${method})`);
    }
    if (header + LOCAL_BYTES > bytes.length || view.getUint32(header, true) !== LOCAL)
      return refuse('file-truncated', path.slice(0, 200));
    const start =
      header + LOCAL_BYTES + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + compressed > bytes.length) return refuse('file-truncated', path.slice(0, 200));
    entries.push({
      path,
      method,
      compressed,
      uncompressed: view.getUint32(at + 24, true),
      crc32: view.getUint32(at + 16, true),
      start,
    });
    at = next;
  }
  return overlaps(entries) ? refuse('archive-bomb', 'overlap') : { entries, problem: null };
}

/** The end record is the last of its signature whose comment reaches the end of the file. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
    if (
      view.getUint32(at, true) === END &&
      at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  }
  return null;
}

/** Relative, slashes only, no empty, `.` or `..` step, no drive, no control character. */
function isInside(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  if (path === '' || path.length > 200 || /[\\:\u0000-\u001f]/.test(path)) return false;
  return path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}

/** Many entries over the same bytes are how a small file becomes a big one without a nested archive. */
function overlaps(entries: readonly ArchiveEntry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  return sorted.some(
    (entry, index) => index > 0 && sorted[index - 1]!.start + sorted[index - 1]!.compressed > entry.start,
  );
}

function refuse(code: Problem['code'], detail: string): ArchiveDirectory {
  return { entries: null, problem: { code, where: {}, detail } };
}
