import { areaDays } from '#analysis/patrols/area-days.ts';
import { BrushedFigures } from '#analysis/patrols/brush-figures.ts';
import { brushedVisits } from '#analysis/patrols/brushed-visits.ts';
import { brushedWeeks } from '#analysis/patrols/brushed-weeks.ts';
import { type CubeBrush, cubeBrush, isSameGroups } from '#analysis/patrols/cube-brush.ts';
import { type HoursSeen, hoursSeen } from '#analysis/patrols/hours-seen.ts';
import type { PresencePeriod } from '#domain/presence-period.ts';
import type { AreaGroups, AreasRequest, AreasResponse } from '../area-messages.ts';
import { visitsOf } from './counted-visits.ts';
import { type OpenedPresence, openedPresence } from './opened-presence.ts';

/** Two periods move by themselves, each told from where it was before; hours seen hold for one choice of units and activities. */
interface AreaTables {
  readonly now: BrushedFigures;
  readonly before: BrushedFigures;
  seen: { readonly groups: Uint8Array | null; readonly hours: HoursSeen } | null;
}

const tables = new WeakMap<OpenedPresence, AreaTables>();

/** Figures of all areas under a brush, and in the period beside it. */
export async function brushAreas(request: AreasRequest): Promise<AreasResponse | null> {
  const presence = openedPresence(request.presenceId);
  if (presence === null) return null;
  const { cube, communes } = presence;
  const kept: AreaTables = tables.get(presence) ?? {
    now: new BrushedFigures(cube, communes),
    before: new BrushedFigures(cube, communes),
    seen: null,
  };
  tables.set(presence, kept);
  const { brush, before } = request;
  return {
    now: periodOf(presence, kept, kept.now, cubeBrush(cube, brush), request),
    before: before && periodOf(presence, kept, kept.before, cubeBrush(cube, before), request),
  };
}

function hoursSeenBy(
  { cube, communes }: OpenedPresence,
  kept: AreaTables,
  groups: Uint8Array | null,
): HoursSeen {
  if (kept.seen === null || !isSameGroups(kept.seen.groups, groups))
    kept.seen = { groups, hours: hoursSeen(cube, communes, groups) };
  return kept.seen.hours;
}

function periodOf(
  presence: OpenedPresence,
  kept: AreaTables,
  figures: BrushedFigures,
  brush: CubeBrush,
  areas: AreaGroups,
): PresencePeriod {
  const { cube, communes: count } = presence;
  const { communes, days, weeks } = figures.at(brush);
  const { groupOf, groups } = areas;
  const seen = hoursSeenBy(presence, kept, brush.groups);
  const union = areaDays(cube.slots, seen, brush, groupOf, groups);
  const known = groups === 0 ? null : visitsOf(presence, areas.groupsId);
  const visits = known
    ? Float64Array.from(brushedVisits(known, cube, brush, groups))
    : new Float64Array(groups).fill(Number.NaN);
  const byWeek = brushedWeeks(cube, brush, count);
  const summed = (column: Float64Array, width = 1) => withGroups(column, count, areas, width);
  return {
    weeks,
    days,
    seconds: summed(communes.seconds),
    nightSeconds: summed(communes.nightSeconds),
    weekendSeconds: summed(communes.weekendSeconds),
    visits: Float64Array.from([...communes.visits, ...visits]),
    presentDays: Uint32Array.from([...communes.days, ...union.days]),
    longestAbsence: Uint32Array.from([...communes.longestAbsence, ...union.longestAbsence]),
    wholeWeeks: byWeek.weeks,
    secondsByWeek: summed(byWeek.seconds, byWeek.weeks),
  };
}

/** Values of communes, then the sums of each group; `width` values each. */
function withGroups(
  column: Float64Array,
  communes: number,
  { groupOf, groups }: AreaGroups,
  width: number,
): Float64Array<ArrayBuffer> {
  const all = new Float64Array((communes + groups) * width);
  all.set(column);
  for (const way of groupOf) {
    for (let commune = 0; commune < communes; commune++) {
      const group = way[commune]!;
      if (group < 0) continue;
      for (let at = 0; at < width; at++) {
        const sum = (communes + group) * width + at;
        all[sum] = all[sum]! + column[commune * width + at]!;
      }
    }
  }
  return all;
}
