import type { SummaryRules } from '#domain/records/presence-summary.ts';
import type { CoarseCells } from './coarse-cells.ts';
import type { CubeBrush } from './cube-brush.ts';
import { weekHourOf } from './hour-slots.ts';
import type { PresenceCube } from './presence-cube.ts';
import { sumByGroup } from './summarise-presence-sums.ts';
import { isTellable } from './suppress-cells.ts';

/**
 * Sets to nothing, in place, the coarse cells that a copy for the same audience would not show: presence on too few different
 * days of the brush, or nearly all of it on one. All units together: a choice of units is not told to an audience.
 */
export function hideUntellable(
  cube: PresenceCube,
  { grid, of }: CoarseCells,
  brush: CubeBrush,
  seconds: Uint32Array,
  rules: SummaryRules,
): void {
  if (brush.groups !== null) throw new Error('Cells of a choice of units are not for an audience.');
  const sums = sumByGroup(
    cube,
    Int32Array.from(of),
    grid.cellPixel.length,
    Math.max(0, brush.fromDay),
    Math.min(brush.toDay, cube.slots.days.count),
    (slot) => brush.hours[weekHourOf(cube.slots, slot)] === 1,
  );
  for (let cell = 0; cell < seconds.length; cell++) if (!isTellable(sums, cell, rules)) seconds[cell] = 0;
}
