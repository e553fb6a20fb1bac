import type { DecodedArray, PageHeader } from 'hyparquet';
import { crc32 } from '../dossier/crc32.ts';
import type { ByteWindow } from './byte-window.ts';
import { checkDeltas, checkRuns } from './check-runs.ts';
import { checkThrift, ParquetDamage, SHORT } from './check-thrift.ts';
import type { ColumnChunk, ParquetColumn } from './open-parquet.ts';
import { parquetLibrary } from './parquet-library.ts';

/** Bytes of a page once unfolded, and values in it. */
const PAGE_MAX = 256 * 2 ** 20;
const VALUES_MAX = 2 ** 24;
const HEADER_BYTES = 4096;
const HEADER_MAX = 2 ** 20;
const STATISTIC_MAX = 2 ** 19;
/** Texts that share their beginnings may unfold to much more than their bytes. */
const SHARED_TEXT_MAX = 64 * 2 ** 20;

export interface PageStart {
  readonly header: PageHeader;
  /** Of what follows the header. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Rows of a data page; 0 of another. */
  readonly rows: number;
}

export interface PageValues {
  readonly rows: number;
  /** By row, rank of its value or -1; null when every row has one. */
  readonly ranks: Int32Array | null;
  /** Values, or their numbers in the dictionary. */
  readonly values: DecodedArray;
  readonly isCoded: boolean;
  /** About what it holds in memory. */
  readonly bytes: number;
}

/** The header of the page that begins at `start`. @throws ParquetDamage, or whatever the library throws at damage */
export function readPageStart(window: ByteWindow, start: number, chunk: ColumnChunk): PageStart {
  for (let length = HEADER_BYTES; ; length *= 8) {
    const bytes = window.read(start, length);
    const end = checkThrift(bytes, 0, STATISTIC_MAX);
    if (end === SHORT) {
      if (bytes.length < length || length > HEADER_MAX) throw new ParquetDamage('page header');
      continue;
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, end);
    const header = parquetLibrary().pageHeaderOf({ view, offset: 0 });
    const bodyStart = start + end;
    const bodyEnd = bodyStart + header.compressed_page_size;
    const isSound =
      header.compressed_page_size >= 0 &&
      bodyEnd <= chunk.end &&
      header.uncompressed_page_size >= 0 &&
      header.uncompressed_page_size <= PAGE_MAX;
    const rows = header.data_page_header?.num_values ?? header.data_page_header_v2?.num_values ?? 0;
    const values = header.dictionary_page_header?.num_values ?? rows;
    if (!isSound || !(values >= 0 && values <= VALUES_MAX)) throw new ParquetDamage('page header');
    return { header, bodyStart, bodyEnd, rows };
  }
}

/** The values that the others point to. */
export function readDictionary(
  window: ByteWindow,
  page: PageStart,
  column: ParquetColumn,
  chunk: ColumnChunk,
): DecodedArray {
  const { header } = page;
  const bytes = unfold(bodyOf(window, page), header.uncompressed_page_size, chunk);
  return plain(bytes, column, header.dictionary_page_header?.num_values ?? 0);
}

/** The rows of a data page of either version. */
export function readDataPage(
  window: ByteWindow,
  page: PageStart,
  column: ParquetColumn,
  chunk: ColumnChunk,
): PageValues {
  const { header, rows } = page;
  const body = bodyOf(window, page);
  const size = header.uncompressed_page_size;
  const second = header.data_page_header_v2;
  const width = 32 - Math.clz32(column.levels);
  let levels: Uint8Array | null = null;
  let values: Uint8Array;
  if (second) {
    const above = second.repetition_levels_byte_length + second.definition_levels_byte_length;
    if (!(second.repetition_levels_byte_length >= 0 && above >= 0 && above <= Math.min(body.length, size)))
      throw new ParquetDamage('levels');
    if (column.levels > 0)
      levels = levelsOf(body.subarray(second.repetition_levels_byte_length, above), 0, width, rows);
    const packed = body.subarray(above);
    values = second.is_compressed === false ? packed : unfold(packed, size - above, chunk);
  } else {
    const bytes = unfold(body, size, chunk);
    let start = 0;
    if (column.levels > 0) {
      if (bytes.length < 4) throw new ParquetDamage('levels');
      start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
      if (start > bytes.length) throw new ParquetDamage('levels');
      levels = levelsOf(bytes.subarray(4, start), 0, width, rows);
    }
    values = bytes.subarray(start);
  }
  const { ranks, count } = ranksOf(levels, column.levels, rows);
  const encoding = second?.encoding ?? header.data_page_header?.encoding ?? 'PLAIN';
  const isCoded = encoding === 'PLAIN_DICTIONARY' || encoding === 'RLE_DICTIONARY';
  return {
    rows,
    ranks,
    values: valuesOf(values, encoding, column, count),
    isCoded,
    bytes: size + 16 * rows,
  };
}

function bodyOf(window: ByteWindow, { header, bodyStart, bodyEnd }: PageStart): Uint8Array<ArrayBuffer> {
  const body = window.read(bodyStart, bodyEnd - bodyStart);
  if (body.length < bodyEnd - bodyStart) throw new ParquetDamage('page');
  // A flipped bit is a wrong place that nothing else would tell.
  if (header.crc !== undefined && header.crc >>> 0 !== crc32(body)) throw new ParquetDamage('CRC-32');
  return body;
}

function unfold(bytes: Uint8Array, size: number, { codec }: ColumnChunk): Uint8Array {
  return size === 0 ? new Uint8Array() : parquetLibrary().decompress(bytes, size, codec);
}

function levelsOf(bytes: Uint8Array, start: number, width: number, rows: number): Uint8Array {
  checkRuns(bytes, start, width, rows);
  const levels = new Uint8Array(rows);
  parquetLibrary().readRuns(readerOf(bytes), width, levels, bytes.length);
  return levels;
}

function ranksOf(
  levels: Uint8Array | null,
  full: number,
  rows: number,
): { ranks: Int32Array | null; count: number } {
  if (levels === null || levels.every((level) => level === full)) return { ranks: null, count: rows };
  const ranks = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) ranks[row] = levels[row] === full ? count++ : -1;
  return { ranks, count };
}

function valuesOf(bytes: Uint8Array, encoding: string, column: ParquetColumn, count: number): DecodedArray {
  if (count === 0) return [];
  const { type } = column.element;
  if (encoding === 'PLAIN') return plain(bytes, column, count);
  if (encoding.endsWith('_DICTIONARY')) {
    if ((bytes[0] ?? 0) > 0) checkRuns(bytes, 1, bytes[0]!, count);
    else if (bytes.length === 0) throw new ParquetDamage('indices');
  } else if (encoding === 'RLE' && type === 'BOOLEAN') checkRuns(bytes, 4, 1, count);
  else if (encoding.startsWith('DELTA_')) checkDifferences(bytes, encoding, count);
  else if (encoding === 'BYTE_STREAM_SPLIT') requireBytes(bytes, column, count);
  else throw new ParquetDamage(`encoding ${encoding}`);
  return parquetLibrary().readDataPage(
    bytes,
    {
      num_values: count,
      encoding: encoding as 'PLAIN',
      definition_level_encoding: 'RLE',
      repetition_level_encoding: 'RLE',
    },
    {
      pathInSchema: [column.element.name],
      type: type ?? 'BYTE_ARRAY',
      element: column.element,
      // One required value a row: what is missing was taken out of them.
      schemaPath: [],
      codec: 'UNCOMPRESSED',
      parsers: NO_PARSERS,
    },
  ).dataPage;
}

function plain(bytes: Uint8Array, column: ParquetColumn, count: number): DecodedArray {
  requireBytes(bytes, column, count);
  const { type, type_length } = column.element;
  return parquetLibrary().readPlain(readerOf(bytes), type ?? 'BYTE_ARRAY', count, type_length);
}

const BITS_OF = {
  BOOLEAN: 1,
  INT32: 32,
  FLOAT: 32,
  INT64: 64,
  DOUBLE: 64,
  INT96: 96,
  BYTE_ARRAY: 32,
} as const;

/** The library makes room for as many values as it is told. */
function requireBytes(bytes: Uint8Array, { element }: ParquetColumn, count: number): void {
  const { type, type_length } = element;
  const bits = type === 'FIXED_LEN_BYTE_ARRAY' ? 8 * (type_length ?? 0) : BITS_OF[type ?? 'BYTE_ARRAY'];
  if (!(bits > 0) || bits * count > 8 * bytes.length) throw new ParquetDamage('values');
}

function checkDifferences(bytes: Uint8Array, encoding: string, count: number): void {
  checkDeltas(bytes, 0, count);
  if (encoding !== 'DELTA_BYTE_ARRAY') return;
  const reader = readerOf(bytes);
  const shared = new Int32Array(count);
  parquetLibrary().readDeltas(reader, count, shared);
  checkDeltas(bytes, reader.offset, count);
  if (shared.reduce((sum, length) => sum + Math.max(0, length), 0) > SHARED_TEXT_MAX)
    throw new ParquetDamage('texts');
}

function readerOf(bytes: Uint8Array): { view: DataView; offset: number } {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
}

const asItIs = (value: unknown): unknown => value;
/** Values stay what the file holds: they are understood in `parquet-cell.ts`. */
const NO_PARSERS = {
  timestampFromMilliseconds: asItIs,
  timestampFromMicroseconds: asItIs,
  timestampFromNanoseconds: asItIs,
  dateFromDays: asItIs,
  stringFromBytes: asItIs,
  jsonFromBytes: asItIs,
  geometryFromBytes: asItIs,
  geographyFromBytes: asItIs,
  uuidFromBytes: asItIs,
};
