import { readTime, setRead, unitNameOf } from '../import/read-fixes.ts';
import { placeOfTexts } from '../import/read-raw-place.ts';
import type { FieldMapping } from '../outcome.ts';
import { withoutApostrophe } from '../write/neutralise-formula.ts';
import { ByteWords } from './byte-words.ts';
import { FixColumns } from './fix-columns.ts';
import { parseNumberBytes } from './parse-number-bytes.ts';
import { TimeParser } from './parse-time-bytes.ts';
import { CELL, QuickRows } from './quick-rows.ts';

const ABSENT = -1;

/** Writes rows to columns from their bytes; a text is made only of cells that are not in one of the usual forms. */
export class FixWriter {
  readonly columns = new FixColumns();
  /** Cells of a row beyond this one say nothing of its position. */
  readonly lastColumn: number;
  readonly #decode: (bytes: Uint8Array) => string;
  readonly #title: string;
  readonly #time: number;
  readonly #hour: number;
  readonly #x: number;
  readonly #y: number;
  readonly #both: number;
  readonly #unit: number;
  readonly #activity: number;
  readonly #units: ByteWords;
  readonly #activities: ByteWords;
  readonly #parser = new TimeParser();
  readonly #noUnit: () => number;

  /**
   * @param mapping field → column; columns that the table does not have are left out
   * @param title what a unit is called where the row does not name one
   */
  constructor(
    mapping: FieldMapping,
    columnCount: number,
    title: string,
    decode: (bytes: Uint8Array) => string,
  ) {
    const columnOf = (field: string): number => {
      const column = mapping[field] ?? ABSENT;
      return Number.isInteger(column) && column >= 0 && column < columnCount ? column : ABSENT;
    };
    this.#decode = decode;
    this.#title = title;
    this.#time = columnOf('time');
    this.#hour = columnOf('hour');
    this.#x = columnOf('x');
    this.#y = columnOf('y');
    this.#both = columnOf('latLng');
    this.#unit = columnOf('unit');
    this.#activity = columnOf('activity');
    const all = [this.#time, this.#hour, this.#x, this.#y, this.#both, this.#unit, this.#activity];
    this.lastColumn = Math.max(0, ...all);
    this.#units = new ByteWords((bytes) => this.#unitOf(clean(decode(bytes))));
    this.#activities = new ByteWords((bytes) => this.columns.activityBook.indexOf(clean(decode(bytes))));
    this.#noUnit = () => this.#unitOf('');
  }

  /** The short way for rows of the usual form; null when the columns that it needs are not there. */
  quickRows(separator: number, newline: 10 | 13): QuickRows | null {
    const kinds = [
      [this.#unit, CELL.unit],
      [this.#activity, CELL.activity],
      [this.#time, CELL.time],
      [this.#x, CELL.x],
      [this.#y, CELL.y],
    ] as const;
    const needed = kinds.filter(([column, kind]) => column >= 0 || kind !== CELL.activity);
    const columns = new Set(needed.map(([column]) => column));
    if (columns.has(ABSENT) || columns.size < needed.length) return null;
    const cells = Array.from(
      { length: Math.max(...columns) + 1 },
      (_, column) => needed.find(([of]) => of === column)?.[1] ?? CELL.other,
    );
    return new QuickRows(
      { cells, separator, newline },
      this.columns,
      this.#units,
      this.#activities,
      this.#parser,
    );
  }

  /** @param bounds start and end of each cell in `bytes`, their quotes left out; cells from `count` on are blank */
  write(bytes: Uint8Array, bounds: Uint32Array, count: number): void {
    const { columns } = this;
    const row = columns.push(
      this.#unit >= 0 && this.#unit < count
        ? this.#units.number(bytes, bounds[2 * this.#unit]!, bounds[2 * this.#unit + 1]!)
        : this.#noUnit(),
      this.#activityOf(bytes, bounds, count),
    );
    const isQuick =
      this.#isNumber(bytes, bounds, count, this.#x, columns.xs, row) &&
      this.#isNumber(bytes, bounds, count, this.#y, columns.ys, row) &&
      this.#isTime(bytes, bounds, count, row);
    if (!isQuick) this.#writeSlowly(bytes, bounds, count, row);
    else if (this.#parser.isLocal) columns.markLocal(row);
  }

  #writeSlowly(bytes: Uint8Array, bounds: Uint32Array, count: number, row: number): void {
    const text = (column: number) => this.#text(bytes, bounds, count, column);
    const written = text(this.#time);
    const time = written === '' ? null : readTime(written, text(this.#hour));
    const place = placeOfTexts(text(this.#both), text(this.#x), text(this.#y));
    setRead(this.columns, row, 0, time, place);
  }

  /** The same from texts, for rows that have to be looked at as a whole. @param state one of ROW */
  writeTexts(cells: readonly string[], state: number): void {
    const text = (column: number): string => (column < 0 ? '' : clean(cells[column] ?? ''));
    const written = text(this.#time);
    const time = written === '' ? null : readTime(written, text(this.#hour));
    const place = placeOfTexts(text(this.#both), text(this.#x), text(this.#y));
    const row = this.columns.push(
      this.#unitOf(text(this.#unit)),
      this.#activity < 0 ? 0 : this.columns.activityBook.indexOf(text(this.#activity)),
    );
    setRead(this.columns, row, state, time, place);
  }

  #activityOf(bytes: Uint8Array, bounds: Uint32Array, count: number): number {
    if (this.#activity < 0) return 0;
    if (this.#activity >= count) return this.columns.activityBook.indexOf('');
    return this.#activities.number(bytes, bounds[2 * this.#activity]!, bounds[2 * this.#activity + 1]!);
  }

  #unitOf(text: string): number {
    return this.columns.spellingOf(unitNameOf(text, this.#title));
  }

  #isNumber(
    bytes: Uint8Array,
    bounds: Uint32Array,
    count: number,
    column: number,
    values: Float64Array,
    row: number,
  ): boolean {
    if (column < 0 || column >= count) return false;
    return parseNumberBytes(bytes, bounds[2 * column]!, bounds[2 * column + 1]!, values, row);
  }

  #isTime(bytes: Uint8Array, bounds: Uint32Array, count: number, row: number): boolean {
    const column = this.#time;
    if (column < 0 || column >= count) return false;
    const { seconds } = this.columns;
    return this.#parser.parse(bytes, bounds[2 * column]!, bounds[2 * column + 1]!, seconds, row);
  }

  #text(bytes: Uint8Array, bounds: Uint32Array, count: number, column: number): string {
    if (column < 0 || column >= count) return '';
    return clean(this.#decode(bytes.subarray(bounds[2 * column]!, bounds[2 * column + 1]!)));
  }
}

/** As every cell is read by its field. */
function clean(text: string): string {
  return withoutApostrophe(text.trim());
}
