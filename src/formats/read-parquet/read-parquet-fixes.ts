import type { ImportProgress } from '../import/import-context.ts';
import type { ImportJob } from '../import/import-job.ts';
import { PACE } from '../import/interpreter.ts';
import { readTime, setRead, unitNameOf } from '../import/read-fixes.ts';
import { readRawPlace } from '../import/read-raw-place.ts';
import { FixColumns, PLACE, ROW, TIME } from '../read-positions/fix-columns.ts';
import { withoutApostrophe } from '../write/neutralise-formula.ts';
import type { ColumnCursor } from './column-cursor.ts';
import type { ColumnKind } from './column-kind.ts';
import { parquetCell, secondsOf } from './parquet-cell.ts';
import type { ParquetTable } from './parquet-table.ts';

/** A first chunk of nothing promises more rows than there is memory. */
const ROWS_RESERVED_MAX = 50_000_000;

/** Every row of a Parquet file as columns, in its order, as `readFixes` reads any table; typed values do not become texts on the way. */
export function* readParquetFixes(
  job: ImportJob,
  table: ParquetTable,
): Generator<ImportProgress, FixColumns> {
  const columns = new FixColumns();
  columns.reserve(Math.min(table.rowCount, ROWS_RESERVED_MAX));
  const reader = new FixReader(job, table, columns);
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: (row / table.rowCount) * 0.6, doing: 'Lecture des positions' };
    reader.read(row);
  }
  return columns;
}

interface ColumnReader {
  readonly kind: ColumnKind;
  readonly cursor: ColumnCursor;
}

class FixReader {
  readonly #job: ImportJob;
  readonly #table: ParquetTable;
  readonly #columns: FixColumns;
  readonly #time: ColumnReader | null;
  readonly #hour: ColumnReader | null;
  readonly #x: ColumnReader | null;
  readonly #y: ColumnReader | null;
  readonly #unit: Numbered | null;
  readonly #activity: Numbered | null;
  readonly #mapped: readonly ColumnReader[];
  readonly #noUnit: () => number;

  constructor(job: ImportJob, table: ParquetTable, columns: FixColumns) {
    const { title } = job.plan.source;
    const readerOf = (field: string): ColumnReader | null => {
      const column = job.cells.index(field);
      return column === null ? null : table.column(column);
    };
    this.#job = job;
    this.#table = table;
    this.#columns = columns;
    this.#time = readerOf('time');
    this.#hour = readerOf('hour');
    this.#x = readerOf('x');
    this.#y = readerOf('y');
    const unit = readerOf('unit');
    const activity = readerOf('activity');
    this.#unit = unit && new Numbered(unit, (text) => columns.spellingOf(unitNameOf(text, title)));
    this.#activity = activity && new Numbered(activity, (text) => columns.activityBook.indexOf(text));
    const all = [this.#time, this.#hour, this.#x, this.#y, readerOf('latLng'), unit, activity];
    this.#mapped = all.filter((reader) => reader !== null);
    this.#noUnit = () => columns.spellingOf(unitNameOf('', title));
  }

  read(row: number): void {
    const columns = this.#columns;
    const isReadable =
      this.#mapped.every(({ cursor }) => cursor.isReadable(row)) && this.#table.hasReadablePlace(row);
    if (!isReadable) {
      columns.setState(columns.push(this.#noUnit(), 0), ROW.truncated);
      return;
    }
    const at = columns.push(this.#unit?.numberOf(row) ?? this.#noUnit(), this.#activity?.numberOf(row) ?? 0);
    const isQuick = this.#readPlace(row, at) && this.#readTime(row, at);
    if (!isQuick) this.#readSlowly(row, at);
  }

  /** Two columns of numbers. @returns false when the row is to be read slowly: nothing is marked yet */
  #readPlace(row: number, at: number): boolean {
    if (this.#x?.kind.is !== 'number' || this.#y?.kind.is !== 'number') return false;
    if (this.#x.kind.scale !== 0 || this.#y.kind.scale !== 0 || this.#table.geometryKind !== 'none')
      return false;
    const [x, y] = [this.#x.cursor.valueOf(row), this.#y.cursor.valueOf(row)];
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y))
      return false;
    this.#columns.setPlace(at, PLACE.pair, x, y);
    return true;
  }

  #readTime(row: number, at: number): boolean {
    const time = this.#time;
    const seconds = time && secondsOf(time.kind, time.cursor.valueOf(row));
    if (time === null || seconds === null) return false;
    const mark = time.kind.is === 'local' ? TIME.local : TIME.instant;
    this.#columns.setTime(at, mark, Math.floor(seconds));
    return true;
  }

  #readSlowly(row: number, at: number): void {
    const { cells } = this.#job;
    const text = cells.text(row, 'time');
    const time = text === '' ? null : readTime(text, cells.text(row, 'hour'));
    const place = readRawPlace(this.#job, row);
    const isBlank = time === null && place.type === 'missing' && this.#table.rowState(row) === 'empty';
    setRead(this.#columns, at, isBlank ? ROW.empty : ROW.sound, time, place);
  }
}

/** Words of a column to their numbers; the words of a dictionary are read once. */
class Numbered {
  readonly #reader: ColumnReader;
  readonly #numberOf: (text: string) => number;
  #dictionary: object | null = null;
  #known: (number | undefined)[] = [];

  constructor(reader: ColumnReader, numberOf: (text: string) => number) {
    this.#reader = reader;
    this.#numberOf = numberOf;
  }

  numberOf(row: number): number {
    const { cursor } = this.#reader;
    const code = cursor.codeOf(row);
    if (code < 0) return this.#read(row);
    if (cursor.dictionary !== this.#dictionary) {
      this.#dictionary = cursor.dictionary;
      this.#known = [];
    }
    const known = this.#known[code];
    if (known !== undefined) return known;
    const number = this.#read(row);
    this.#known[code] = number;
    return number;
  }

  #read(row: number): number {
    const { kind, cursor } = this.#reader;
    const text = String(parquetCell(kind, cursor.valueOf(row)) ?? '');
    return this.#numberOf(withoutApostrophe(text.trim()));
  }
}
