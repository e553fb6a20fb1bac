import { ActivityBook } from './activity-book.ts';

/** What a row says of its time. */
export const TIME = { instant: 0, local: 1, missing: 2, unreadable: 3, impossible: 4 } as const;
/** What a row says of its place: `pair` has both numbers; `damaged` lost its decimal signs; `broken` and `mismatch` are geometries. */
export const PLACE = { pair: 0, missing: 1, unreadable: 2, damaged: 3, broken: 4, mismatch: 5 } as const;
/** What the reader saw of a row as a whole. */
export const ROW = { sound: 0, empty: 1, total: 2, truncated: 3 } as const;

const LAST_SECOND = 2 ** 32 - 1;
const FIRST_ROWS = 1024;

/**
 * Rows of a table of positions as columns, 26 bytes a row, whatever the rows say: their fate is decided when all are known.
 * No object is made for a row.
 */
export class FixColumns {
  length = 0;
  /** As in the file, in its coordinates; in degrees once the place is settled. */
  xs = new Float64Array(FIRST_ROWS);
  ys = new Float64Array(FIRST_ROWS);
  /** Unix seconds, or a clock's as if it were UTC; beyond 1970 … 2106, the nearest of them, which is out of range all the same. */
  seconds = new Uint32Array(FIRST_ROWS);
  /** Index into `names`. */
  spellings = new Uint32Array(FIRST_ROWS);
  activities = new Uint8Array(FIRST_ROWS);
  #marks = new Uint8Array(FIRST_ROWS);
  /** Names of units as written, in order of appearance. */
  readonly names: string[] = [];
  readonly activityBook = new ActivityBook();
  readonly #spellingOf = new Map<string, number>();

  /** Adds a row of which `xs`, `ys` and `seconds` are still to be written. @returns its number */
  push(spelling: number, activity: number): number {
    const at = this.length;
    // One row more than there are: `QuickRows` writes it before it is one.
    if (at + 1 === this.xs.length) this.#grow();
    this.spellings[at] = spelling;
    this.activities[at] = activity;
    this.#marks[at] = 0;
    this.length = at + 1;
    return at;
  }

  /** @param seconds any number */
  setTime(row: number, time: number, seconds: number): void {
    this.seconds[row] = Math.min(Math.max(seconds, 0), LAST_SECOND);
    this.#marks[row] = this.#marks[row]! | time;
  }

  setPlace(row: number, place: number, x: number, y: number): void {
    this.xs[row] = x;
    this.ys[row] = y;
    this.#marks[row] = this.#marks[row]! | (place << 3);
  }

  markLocal(row: number): void {
    this.#marks[row] = this.#marks[row]! | TIME.local;
  }

  setState(row: number, state: number): void {
    this.#marks[row] = this.#marks[row]! | (state << 6);
  }

  timeOf(row: number): number {
    return this.#marks[row]! & 7;
  }

  placeOf(row: number): number {
    return (this.#marks[row]! >> 3) & 7;
  }

  stateOf(row: number): number {
    return this.#marks[row]! >> 6;
  }

  /** Index of a unit's name as written. */
  spellingOf(name: string): number {
    const known = this.#spellingOf.get(name);
    if (known !== undefined) return known;
    this.#spellingOf.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  /** Makes room for about so many rows: growing step by step would copy each row three times. */
  reserve(rows: number): void {
    if (rows > this.xs.length) this.#grow(rows);
  }

  #grow(rows = Math.ceil(this.xs.length * 1.5)): void {
    this.xs = widened(this.xs, new Float64Array(rows));
    this.ys = widened(this.ys, new Float64Array(rows));
    this.seconds = widened(this.seconds, new Uint32Array(rows));
    this.spellings = widened(this.spellings, new Uint32Array(rows));
    this.activities = widened(this.activities, new Uint8Array(rows));
    this.#marks = widened(this.#marks, new Uint8Array(rows));
  }
}

function widened<C extends Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(
  column: C,
  wider: C,
): C {
  wider.set(column);
  return wider;
}
