import type { CellLoops, Plane } from './cell-loops.ts';
import { paintCells } from './paint-cells.ts';
import { addWords, takeWords } from './word-sums.ts';

/** The loops in TypeScript, for where WebAssembly may not run; three to ten times slower. */
export const plainLoops: CellLoops = {
  uint32: (length) => new Uint32Array(length),
  uint16: (length) => new Uint16Array(length),
  addWords,
  takeWords,
  addPlanes,
  paint: paintCells,
};

/** Written out for four cells: the loop itself, or a call, would cost as much as what it does. */
function addPlanes(
  seconds: Uint32Array,
  { base: low, since: lowSince }: Plane,
  { base: high, since: highSince }: Plane,
): void {
  const cells = seconds.length;
  let a = 0;
  for (const last = cells - 3; a < last; a += 4) {
    const b = a + 1;
    const c = a + 2;
    const d = a + 3;
    seconds[a] = ((seconds[a]! | 0) + (high[a]! | 0) - (low[a]! | 0) + highSince[a]! - lowSince[a]!) | 0;
    seconds[b] = ((seconds[b]! | 0) + (high[b]! | 0) - (low[b]! | 0) + highSince[b]! - lowSince[b]!) | 0;
    seconds[c] = ((seconds[c]! | 0) + (high[c]! | 0) - (low[c]! | 0) + highSince[c]! - lowSince[c]!) | 0;
    seconds[d] = ((seconds[d]! | 0) + (high[d]! | 0) - (low[d]! | 0) + highSince[d]! - lowSince[d]!) | 0;
  }
  for (; a < cells; a++)
    seconds[a] = ((seconds[a]! | 0) + (high[a]! | 0) - (low[a]! | 0) + highSince[a]! - lowSince[a]!) | 0;
}
