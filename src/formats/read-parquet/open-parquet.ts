import type { CompressionCodec, FileMetaData, SchemaElement } from 'hyparquet';
import type { ReadLimits } from '../read/format.ts';
import { Refusal } from '../read/refusal.ts';
import type { ByteSource } from '../read-positions/byte-source.ts';
import { checkThrift, ParquetDamage, SHORT } from './check-thrift.ts';
import { type ColumnKind, kindOfColumn } from './column-kind.ts';
import { parquetLibrary } from './parquet-library.ts';

/** A column with one value a row; those of a structure are named `place / x`. Lists and maps are left out. */
export interface ParquetColumn {
  readonly name: string;
  readonly path: string;
  readonly kind: ColumnKind;
  readonly element: SchemaElement;
  /** Definition level of a value that is there: how many of the elements on its path may be missing. */
  readonly levels: number;
}

/** Where the pages of one column of one row group lie. */
export interface ColumnChunk {
  readonly start: number;
  readonly end: number;
  readonly codec: CompressionCodec;
}

export interface RowGroup {
  readonly firstRow: number;
  readonly rows: number;
  /** By column; null when it cannot be read: its rows are told so. */
  readonly chunks: readonly (ColumnChunk | null)[];
}

export interface ParquetFile {
  readonly columns: readonly ParquetColumn[];
  readonly groups: readonly RowGroup[];
  readonly rowCount: number;
  /** Free texts of the footer by their key. */
  readonly keyValues: ReadonlyMap<string, string>;
}

const MAGIC = 0x31524150;
/** Of a file whose footer is encrypted. */
const ENCRYPTED_MAGIC = 0x45524150;
const FOOTER_MAX = 32 * 2 ** 20;
const STATISTIC_MAX = 8192;
/** Beyond the first million, a row takes half a bit at least: a few bytes must not claim a billion rows. */
const ROWS_FREE = 2 ** 20;
const ROWS_PER_BYTE = 16;
const ROWS_MAX = 100_000_000;
const CODECS: ReadonlySet<string> = new Set(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD', 'LZ4', 'LZ4_RAW']);

/** Reads the footer, which says everything but the values. @throws Refusal */
export function openParquet(source: ByteSource, limits: ReadLimits): ParquetFile {
  const footer = footerOf(source);
  let metadata: FileMetaData;
  try {
    const length = footer.length - 8;
    const end = checkThrift(footer.subarray(0, length), 0, STATISTIC_MAX);
    if (end === SHORT) throw new ParquetDamage('footer');
    metadata = parquetLibrary().metadataOf(footer);
  } catch (error) {
    // Whatever the library stumbles over is the file's fault: it was given nothing but the file.
    throw new Refusal('file-unreadable', `Parquet : ${error instanceof Error ? error.message : ''}`);
  }
  const columns = columnsOf(metadata.schema, limits);
  if (columns.length === 0) throw new Refusal('table-empty', 'Parquet');
  const groups = groupsOf(metadata, columns, source.size);
  const rowCount = groups.reduce((sum, { rows }) => sum + rows, 0);
  if (rowCount > Math.min(ROWS_MAX, ROWS_FREE + ROWS_PER_BYTE * source.size))
    throw new Refusal('file-too-large', `${rowCount} lignes`);
  const keyValues = new Map((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? '']));
  return { columns, groups, rowCount, keyValues };
}

function footerOf(source: ByteSource): Uint8Array<ArrayBuffer> {
  const { size } = source;
  if (size < 12) throw new Refusal('file-truncated', 'Parquet');
  const tail = source.read(size - 8, size);
  const view = new DataView(tail.buffer, tail.byteOffset, 8);
  if (view.getUint32(4, true) === ENCRYPTED_MAGIC) throw new Refusal('file-unreadable', 'Parquet chiffré');
  // The footer stands at the end: a file cut short has none.
  if (view.getUint32(4, true) !== MAGIC) throw new Refusal('file-truncated', 'Parquet');
  const length = view.getUint32(0, true);
  if (length > size - 12) throw new Refusal('file-truncated', 'Parquet');
  if (length > FOOTER_MAX) throw new Refusal('format-too-complex', `Parquet : ${length}`);
  return source.read(size - 8 - length, size);
}

function columnsOf(schema: readonly SchemaElement[], limits: ReadLimits): readonly ParquetColumn[] {
  const columns: ParquetColumn[] = [];
  let next = 1;
  const visit = (path: readonly string[], levels: number, repeated: boolean): void => {
    const element = schema[next++];
    if (!element || path.length > limits.depth) throw new Refusal('file-unreadable', 'Parquet : schéma');
    const own = [...path, element.name ?? ''];
    const level = levels + (element.repetition_type === 'REQUIRED' ? 0 : 1);
    const isRepeated = repeated || element.repetition_type === 'REPEATED';
    const children = element.num_children ?? 0;
    if (element.type !== undefined && children === 0) {
      if (isRepeated) return;
      if (columns.length >= limits.columns) throw new Refusal('format-too-complex', `${columns.length}`);
      const kind = kindOfColumn(element);
      columns.push({ name: own.join(' / '), path: own.join('\0'), kind, element, levels: level });
    } else for (let child = 0; child < children; child++) visit(own, level, isRepeated);
  };
  const roots = schema[0]?.num_children ?? 0;
  for (let root = 0; root < roots; root++) visit([], 0, false);
  return columns;
}

function groupsOf(
  { row_groups }: FileMetaData,
  columns: readonly ParquetColumn[],
  size: number,
): readonly RowGroup[] {
  const groups: RowGroup[] = [];
  let firstRow = 0;
  for (const group of row_groups) {
    const rows = Number(group.num_rows);
    if (!Number.isSafeInteger(rows) || rows < 0) throw new Refusal('file-unreadable', 'Parquet : lignes');
    const byPath = new Map<string, ColumnChunk | null>();
    for (const column of group.columns) {
      const { meta_data } = column;
      if (!meta_data) continue;
      // Not damage that rows could tell of: no program but this one lacks it.
      if (!CODECS.has(meta_data.codec))
        throw new Refusal('file-unreadable', `Parquet : compression ${meta_data.codec}`);
      if (column.crypto_metadata) throw new Refusal('file-unreadable', 'Parquet chiffré');
      const isElsewhere = column.file_path !== undefined && column.file_path !== '';
      byPath.set(meta_data.path_in_schema.join('\0'), isElsewhere ? null : chunkOf(meta_data, size));
    }
    if (rows > 0)
      groups.push({ firstRow, rows, chunks: columns.map(({ path }) => byPath.get(path) ?? null) });
    firstRow += rows;
  }
  return groups;
}

function chunkOf(
  column: NonNullable<FileMetaData['row_groups'][number]['columns'][number]['meta_data']>,
  size: number,
): ColumnChunk | null {
  const dictionary = Number(column.dictionary_page_offset ?? 0);
  const data = Number(column.data_page_offset);
  // Some programs write 0 where there is no dictionary.
  const start = dictionary > 0 ? Math.min(dictionary, data) : data;
  const end = start + Number(column.total_compressed_size);
  const isSound = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 4 && start < end;
  return isSound && end <= size - 8 ? { start, end, codec: column.codec } : null;
}
