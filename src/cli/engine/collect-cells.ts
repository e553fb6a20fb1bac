import type { SparseCell } from '#analysis/patrols/sparse-field.ts';
import type { PresenceSeconds } from '#analysis/patrols/step-walker.ts';
import type { ComputedCells } from '../presence/compute-cells.ts';

/** As presence.sql numbers them. */
const PARTS = ['shown', 'gap', 'speed', 'premises', 'outside', 'services'] as const;

/** @param text part, column, row, seconds and visits between tabs, a line each, by part, row and column */
export function collectCells(text: string): ComputedCells {
  const seconds: PresenceSeconds = { in: 0, shown: 0, gap: 0, speed: 0, premises: 0, outside: 0 };
  const cells: SparseCell[] = [];
  let services = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    const [part, column, row, sum, visits] = text.slice(from, to).split('\t').map(Number);
    from = to + 1;
    const name = PARTS[part!];
    if (name === undefined) throw new Error(`The engine gave the part ${part}.`);
    if (name === 'services') {
      services += sum!;
      continue;
    }
    seconds[name] += sum!;
    seconds.in += sum!;
    if (name === 'shown') cells.push({ column: column!, row: row!, seconds: sum!, visits: visits! });
  }
  return { seconds, cells, services };
}
