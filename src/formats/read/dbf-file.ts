import { decodeWindows1252 } from './decode-text.ts';
import { Refusal } from './refusal.ts';
import type { CellValue } from './source-table.ts';

interface DbfField {
  readonly name: string;
  readonly type: string;
  readonly offset: number;
  readonly length: number;
}

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const FIELD_END = 13;
const DELETED = 0x2a;
/** Language drivers of the header that mean windows-1252, which is what French programs write. */
const WINDOWS_1252_DRIVERS: ReadonlySet<number> = new Set([3, 87, 88]);
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/**
 * dBase III table read in place: a cell is decoded when asked for. Written here because the parser that comes with the
 * shapefile library trusts the record count of the header, which a hostile file makes four billion.
 */
export class DbfFile {
  readonly fields: readonly DbfField[];
  /** Records that are really in the bytes, deleted ones included: they match the shapes one to one. */
  readonly recordCount: number;
  /** Fewer records than the header declares. */
  readonly truncated: boolean;
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #start: number;
  readonly #recordBytes: number;
  readonly #isWindows1252: boolean;

  constructor(bytes: Uint8Array<ArrayBuffer>, codePage: string | null) {
    if (bytes.length < HEADER_BYTES + 1) throw new Refusal('file-truncated', 'DBF');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#bytes = bytes;
    this.#start = view.getUint16(8, true);
    this.#recordBytes = view.getUint16(10, true);
    if (this.#start < HEADER_BYTES || this.#recordBytes < 1) throw new Refusal('file-unreadable', 'DBF');
    const declared = view.getUint32(4, true);
    const present = Math.max(0, Math.floor((bytes.length - this.#start) / this.#recordBytes));
    this.recordCount = Math.min(declared, present);
    this.truncated = present < declared;
    this.#isWindows1252 = isWindows1252(codePage, bytes[29] ?? 0);
    this.fields = this.#readFields();
  }

  isDeleted(record: number): boolean {
    return this.#bytes[this.#start + record * this.#recordBytes] === DELETED;
  }

  cell(record: number, column: number): CellValue {
    const field = this.fields[column];
    if (!field) return null;
    const from = this.#start + record * this.#recordBytes + field.offset;
    const text = this.#decode(from, from + field.length).trim();
    if (text === '' || /^\*+$/.test(text)) return null;
    if (field.type === 'N' || field.type === 'F') return Number.isFinite(Number(text)) ? Number(text) : text;
    if (field.type === 'L') return /^[YyTtOo]$/.test(text) ? true : /^[NnFf]$/.test(text) ? false : null;
    if (field.type === 'D' && /^\d{8}$/.test(text))
      return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
    return text;
  }

  #readFields(): readonly DbfField[] {
    const fields: DbfField[] = [];
    let offset = 1;
    for (let at = HEADER_BYTES; at + FIELD_BYTES <= this.#start; at += FIELD_BYTES) {
      if (this.#bytes[at] === FIELD_END || at + FIELD_BYTES > this.#bytes.length) break;
      const length = this.#bytes[at + 16]!;
      const name = this.#decode(at, at + 11);
      const end = name.indexOf('\0');
      fields.push({
        name: end < 0 ? name : name.slice(0, end),
        type: String.fromCharCode(this.#bytes[at + 11]!),
        offset,
        length,
      });
      offset += length;
    }
    if (offset > this.#recordBytes) throw new Refusal('file-unreadable', 'DBF');
    return fields;
  }

  /** Declared or UTF-8, and windows-1252 for bytes that are not. */
  #decode(from: number, to: number): string {
    const bytes = this.#bytes.slice(from, to);
    if (this.#isWindows1252) return decodeWindows1252(bytes);
    try {
      return UTF_8.decode(bytes);
    } catch {
      return decodeWindows1252(bytes);
    }
  }
}

/** From the .cpg (`UTF-8`, `1252`, `ISO-8859-1`, `ANSI 1252`), else the language driver; UTF-8 where nothing is known. */
function isWindows1252(codePage: string | null, driver: number): boolean {
  const page = codePage?.trim().slice(0, 40) ?? '';
  if (/utf-?8|65001/i.test(page)) return false;
  return /1252|8859-?1\b|latin-?1|ansi/i.test(page) || WINDOWS_1252_DRIVERS.has(driver);
}
