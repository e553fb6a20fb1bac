import type { AreaVisits } from './count-area-visits.ts';
import { brushedSlots, type CubeBrush } from './cube-brush.ts';
import type { PresenceCube } from './presence-cube.ts';

/** Visits of each area under a brush; a visit counts in the hour it begins, and for the unit and activity it begins with. */
export function brushedVisits(
  visits: AreaVisits,
  cube: PresenceCube,
  brush: CubeBrush,
  areas: number,
): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(areas);
  const brushed = brushedSlots(cube, brush);
  const { groups } = brush;
  const numbers = groups && new Map(cube.groups.map(({ unit, activity }, at) => [unit * 256 + activity, at]));
  for (let at = 0; at < visits.area.length; at++) {
    if (brushed[visits.slot[at]!] === 0) continue;
    if (groups && numbers) {
      const group = numbers.get(visits.unit[at]! * 256 + visits.activity[at]!);
      if (group === undefined || groups[group] === 0) continue;
    }
    const area = visits.area[at]!;
    counts[area] = counts[area]! + 1;
  }
  return counts;
}
