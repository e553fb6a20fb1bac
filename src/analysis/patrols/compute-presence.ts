import type { PresenceMinutes } from '#domain/records/presence.ts';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { CellOwners } from './cell-owners.ts';
import { coarsenCells } from './coarsen-cells.ts';
import { finestZoom } from './finest-zoom.ts';
import { localDays } from './local-days.ts';
import type { PositionColumns } from './position-columns.ts';
import { premisesFinder } from './premises-finder.ts';
import { PresenceField } from './presence-field.ts';
import type { PresenceGrid } from './presence-grid.ts';
import type { PresenceRules } from './presence-rules.ts';
import { sortPositions } from './sort-positions.ts';
import { type PresenceSeconds, StepWalker } from './step-walker.ts';
import { timeExtent } from './time-extent.ts';

export interface PresenceInput {
  readonly positions: PositionColumns;
  readonly rules: PresenceRules;
  /** Zoom asked for the cells of the image, 0 to 18; a finer one than `finestZoom` is not given. */
  readonly zoom: number;
  readonly timeZone: string;
  readonly premises: readonly LngLat[];
  readonly bounds: LngLatBounds;
  /** INSEE code by commune index, and the index at a place (−1 for none). */
  readonly communeCodes: readonly string[];
  readonly communeAt: (lng: number, lat: number) => number;
}

export interface PresenceResult {
  readonly grid: PresenceGrid;
  readonly minutes: PresenceMinutes;
  /** INSEE code → minutes; their sum is `minutes.shown`. Communes without presence are not in it. */
  readonly byCommune: Readonly<Record<string, number>>;
  /** INSEE code → minutes of each day from `firstDay` on. */
  readonly byDay: Readonly<Record<string, readonly number[]>>;
  readonly firstDay: string | null;
  readonly services: number;
  /** Cells finer than this zoom would be smaller than the way between two fixes. */
  readonly finestZoom: number;
}

/** From positions to minutes by cell, commune and day. Yields its share; docs/methods/presence.md is its formula. */
export function* computePresence(input: PresenceInput): Generator<number, PresenceResult, void> {
  const positions = sortPositions(input.positions);
  const [from, to] = timeExtent(positions.times);
  const days = localDays(from, to, input.timeZone);
  const field = new PresenceField(new CellOwners(input.bounds, input.communeAt), days);
  const walker = new StepWalker(
    field,
    input.rules,
    premisesFinder(input.premises, input.rules.premisesMetres),
  );
  yield* walker.add(positions);
  const finest = finestZoom(input.rules.pingSeconds, (input.bounds[1] + input.bounds[3]) / 2);
  const { seconds, ...cells } = coarsenCells(field, Math.min(input.zoom, finest));
  const byCommune: [string, number][] = [];
  const byDay: [string, readonly number[]][] = [];
  for (const [commune, daily] of field.byCommune) {
    const code = input.communeCodes[commune];
    if (code === undefined)
      throw new Error(`Commune ${commune} has no code; ${input.communeCodes.length} are known.`);
    byCommune.push([code, daily.reduce((sum, value) => sum + value, 0) / 60]);
    byDay.push([code, Array.from(daily, (value) => value / 60)]);
  }
  const byCode = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
    a[0] < b[0] ? -1 : 1;
  return {
    grid: { ...cells, minutes: Float32Array.from(seconds, (value) => value / 60), weeks: days.count / 7 },
    minutes: toMinutes(walker.seconds),
    byCommune: Object.fromEntries(byCommune.sort(byCode)),
    byDay: Object.fromEntries(byDay.sort(byCode)),
    firstDay: positions.times.length === 0 ? null : days.firstDay,
    services: walker.services,
    finestZoom: finest,
  };
}

function toMinutes(seconds: PresenceSeconds): PresenceMinutes {
  return {
    in: seconds.in / 60,
    shown: seconds.shown / 60,
    gap: seconds.gap / 60,
    speed: seconds.speed / 60,
    premises: seconds.premises / 60,
    outside: seconds.outside / 60,
  };
}
