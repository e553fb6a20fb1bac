import { FIELD_ZOOM } from './cell-owners.ts';
import { CellSink } from './cell-sink.ts';
import type { Step } from './step.ts';
import { VISIT_BREAK_SECONDS } from './visit-break.ts';

const FIRST_CAPACITY = 1 << 12;

/** One cell of the world at the zoom of its field. */
export interface SparseCell {
  readonly column: number;
  readonly row: number;
  /** Whole seconds. */
  readonly seconds: number;
  readonly visits: number;
}

/**
 * Whole seconds and visits of the cells where somebody was, wherever in the world: what is kept grows with those cells (32
 * bytes each in a table at most half full), not with the land around them. Steps come by unit, then time, as to every sink.
 */
export class SparseField extends CellSink {
  readonly zoom: number;
  readonly #shift: number;
  readonly #owns: ((column: number, row: number) => boolean) | null;
  #columns = new Uint32Array(FIRST_CAPACITY);
  #rows = new Uint32Array(FIRST_CAPACITY);
  /** 0: the place of the table is free. */
  #seconds = new Float64Array(FIRST_CAPACITY);
  #visits = new Uint32Array(FIRST_CAPACITY);
  #lastUnit = new Int32Array(FIRST_CAPACITY).fill(-1);
  #lastEnd = new Float64Array(FIRST_CAPACITY);
  #mask = FIRST_CAPACITY - 1;
  #size = 0;
  #unit = 0;
  #start = 0;
  #end = 0;

  /**
   * @param zoom of the cells kept, 0 … 18
   * @param owns whether a cell of FIELD_ZOOM lies in the territory; null: everywhere is
   */
  constructor(zoom: number, owns: ((column: number, row: number) => boolean) | null) {
    super();
    if (!Number.isInteger(zoom) || zoom < 0 || zoom > FIELD_ZOOM)
      throw new Error(`Zoom ${zoom} is not 0 … ${FIELD_ZOOM}.`);
    this.zoom = zoom;
    this.#shift = FIELD_ZOOM - zoom;
    this.#owns = owns;
  }

  get size(): number {
    return this.#size;
  }

  begin({ unit, time, seconds }: Step): void {
    this.#unit = unit;
    this.#start = time;
    this.#end = time + seconds;
  }

  take(column: number, row: number, seconds: number): boolean {
    if (this.#owns !== null && !this.#owns(column, row)) return false;
    const at = this.#find(column >>> this.#shift, row >>> this.#shift);
    this.#seconds[at] = this.#seconds[at]! + seconds;
    if (this.#lastUnit[at] !== this.#unit || this.#start - this.#lastEnd[at]! > VISIT_BREAK_SECONDS)
      this.#visits[at] = this.#visits[at]! + 1;
    this.#lastUnit[at] = this.#unit;
    this.#lastEnd[at] = this.#end;
    return true;
  }

  /** From north to south, then west to east. */
  cells(): readonly SparseCell[] {
    const cells: SparseCell[] = [];
    for (let at = 0; at <= this.#mask; at++) {
      const seconds = this.#seconds[at]!;
      if (seconds === 0) continue;
      cells.push({
        column: this.#columns[at]!,
        row: this.#rows[at]!,
        seconds,
        visits: this.#visits[at]!,
      });
    }
    return cells.sort((a, b) => a.row - b.row || a.column - b.column);
  }

  #find(column: number, row: number): number {
    let at = this.#probe(column, row);
    if (this.#seconds[at] !== 0) return at;
    if (2 * (this.#size + 1) > this.#mask) {
      this.#grow();
      at = this.#probe(column, row);
    }
    this.#columns[at] = column;
    this.#rows[at] = row;
    this.#size++;
    return at;
  }

  /** Where a cell is, or the free place where it would be. */
  #probe(column: number, row: number): number {
    let hash = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
    hash ^= hash >>> 15;
    let at = hash & this.#mask;
    while (this.#seconds[at] !== 0 && (this.#columns[at] !== column || this.#rows[at] !== row))
      at = (at + 1) & this.#mask;
    return at;
  }

  #grow(): void {
    const [columns, rows, seconds] = [this.#columns, this.#rows, this.#seconds];
    const [visits, lastUnit, lastEnd] = [this.#visits, this.#lastUnit, this.#lastEnd];
    const capacity = 2 * (this.#mask + 1);
    this.#mask = capacity - 1;
    this.#columns = new Uint32Array(capacity);
    this.#rows = new Uint32Array(capacity);
    this.#seconds = new Float64Array(capacity);
    this.#visits = new Uint32Array(capacity);
    this.#lastUnit = new Int32Array(capacity).fill(-1);
    this.#lastEnd = new Float64Array(capacity);
    for (let from = 0; from < seconds.length; from++) {
      if (seconds[from] === 0) continue;
      const at = this.#probe(columns[from]!, rows[from]!);
      this.#columns[at] = columns[from]!;
      this.#rows[at] = rows[from]!;
      this.#seconds[at] = seconds[from]!;
      this.#visits[at] = visits[from]!;
      this.#lastUnit[at] = lastUnit[from]!;
      this.#lastEnd[at] = lastEnd[from]!;
    }
  }
}
