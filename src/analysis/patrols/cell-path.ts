import type { Step } from './step.ts';

/**
 * The squares that a step crosses, and the whole seconds in each: those of the straight line between its ends. Until a border
 * that is reached after `d` of the `w` units that the line goes east or south, ⌊seconds · d / w + ½⌋ seconds have passed; so the
 * parts add up to the step, and a larger square has the sum of its smaller ones, to the second. `seconds · d` is below 2⁵³: the
 * quotient falls on the right side of every half. The walk is that of Amanatides and Woo (Eurographics 1987).
 */
export class CellPath {
  /** Of the world's squares; the first `walk(…)` rows are those of the last step. No part is zero. */
  columns = new Int32Array(64);
  rows = new Int32Array(64);
  seconds = new Int32Array(64);

  /** @param shift x >>> shift is the column of a square, 0 … 31 @returns how many squares have a second or more */
  walk({ ends, seconds: all }: Step, shift: number): number {
    const x0 = ends[0]!;
    const y0 = ends[1]!;
    const x1 = ends[2]!;
    const y1 = ends[3]!;
    let column = x0 >>> shift;
    let row = y0 >>> shift;
    // Borders still to cross, the way to the next one, and the seconds until it.
    let bordersX = Math.abs((x1 >>> shift) - column);
    let bordersY = Math.abs((y1 >>> shift) - row);
    if (bordersX + bordersY >= this.columns.length) this.#makeRoom(bordersX + bordersY + 1);
    const { columns, rows, seconds } = this;
    let count = 0;
    let given = 0;
    if (bordersX + bordersY > 0) {
      // Not `2 ** shift`: a power is a call.
      const side = shift === 31 ? 2 ** 31 : 1 << shift;
      const wayX = Math.abs(x1 - x0);
      const wayY = Math.abs(y1 - y0);
      const eastward = x1 > x0 ? 1 : -1;
      const southward = y1 > y0 ? 1 : -1;
      let toX = eastward > 0 ? side - (x0 & (side - 1)) : x0 & (side - 1);
      let toY = southward > 0 ? side - (y0 & (side - 1)) : y0 & (side - 1);
      let untilX = bordersX > 0 ? (all * toX) / wayX : NEVER;
      let untilY = bordersY > 0 ? (all * toY) / wayY : NEVER;
      do {
        const alongX = untilX <= untilY;
        // Rounded by the bit operation: seconds of a step are far from 2³¹, and this runs for every square of every step.
        const until = ((alongX ? untilX : untilY) + 0.5) | 0;
        if (until > given) {
          columns[count] = column;
          rows[count] = row;
          seconds[count++] = until - given;
          given = until;
        }
        if (alongX) {
          column += eastward;
          toX += side;
          untilX = --bordersX > 0 ? (all * toX) / wayX : NEVER;
        } else {
          row += southward;
          toY += side;
          untilY = --bordersY > 0 ? (all * toY) / wayY : NEVER;
        }
      } while (bordersX + bordersY > 0);
    }
    if (all > given) {
      columns[count] = column;
      rows[count] = row;
      seconds[count++] = all - given;
    }
    return count;
  }

  #makeRoom(length: number): void {
    this.columns = new Int32Array(2 * length);
    this.rows = new Int32Array(2 * length);
    this.seconds = new Int32Array(2 * length);
  }
}

const NEVER = Number.POSITIVE_INFINITY;
