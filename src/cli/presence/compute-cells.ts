import { CellOwners, OUTSIDE } from '#analysis/patrols/cell-owners.ts';
import { dayBounds } from '#analysis/patrols/day-bounds.ts';
import { finestZoom } from '#analysis/patrols/finest-zoom.ts';
import { localDays } from '#analysis/patrols/local-days.ts';
import { premisesFinder } from '#analysis/patrols/premises-finder.ts';
import { DEFAULT_RULES } from '#analysis/patrols/presence-rules.ts';
import { type SparseCell, SparseField } from '#analysis/patrols/sparse-field.ts';
import { type PresenceSeconds, StepWalker } from '#analysis/patrols/step-walker.ts';
import type { Territory } from '#domain/territory.ts';
import type { PositionColumns } from '#formats/positions-block.ts';
import { pingSecondsOf } from '#formats/read-positions/ping-seconds.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import type { LngLat } from '#geo/units.ts';
import { latFromMercatorY } from '#geo/web-mercator.ts';
import { runToEnd } from '../run-to-end.ts';
import { cutPeriod } from './cut-period.ts';

export interface CellsAsked {
  readonly zoom: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly timeZone: string;
  /** Null: nothing is outside. */
  readonly territory: Territory | null;
  readonly premises: readonly LngLat[];
}

export interface ComputedCells {
  readonly zoom: number;
  readonly finestZoom: number;
  readonly pingSeconds: number;
  readonly seconds: PresenceSeconds;
  readonly cells: readonly SparseCell[];
  readonly services: number;
  /** Positions in the period. */
  readonly inside: number;
  /** Local days that minutes a week are reckoned over: those asked, else from the first touched to the last. */
  readonly days: number;
  /** First and last instant in the period, Unix seconds; null without a position. */
  readonly extent: readonly [first: number, last: number] | null;
}

/** The cells of one period; the interval between positions is that of all of them, so that periods side by side are cut alike. */
export function computeCells(columns: PositionColumns, asked: CellsAsked): ComputedCells {
  const pingSeconds = pingSecondsOf(columns.times, columns.units);
  const finest = finestZoom(pingSeconds, middleLatitude(columns.ys));
  const zoom = Math.min(asked.zoom ?? finest, finest);
  const start = asked.from === null ? Number.NEGATIVE_INFINITY : dayBounds(asked.from, asked.timeZone)[0];
  const end = asked.to === null ? Number.POSITIVE_INFINITY : dayBounds(asked.to, asked.timeZone)[1];
  const rules = { ...DEFAULT_RULES, pingSeconds };
  const { positions, inside } =
    Number.isFinite(start) || Number.isFinite(end)
      ? cutPeriod(columns, start, end, rules.serviceBreakSeconds)
      : { positions: columns, inside: columns.times.length };
  const field = new SparseField(zoom, ownsOf(asked.territory));
  const walker = new StepWalker(field, rules, premisesFinder(asked.premises, rules.premisesMetres));
  runToEnd(walker.add(positions));
  const extent = extentOf(positions.times, end);
  return {
    zoom,
    finestZoom: finest,
    pingSeconds,
    seconds: walker.seconds,
    cells: field.cells(),
    services: walker.services,
    inside,
    days: daysOf(extent, start, end, asked.timeZone),
    extent,
  };
}

function ownsOf(territory: Territory | null): ((column: number, row: number) => boolean) | null {
  if (!territory) return null;
  const areas = createPolygonIndex(territory.communes.map((commune) => commune.geometry));
  const owners = new CellOwners(territory.bounds, areas.find);
  return (column, row) => owners.of(column, row) !== OUTSIDE;
}

function extentOf(times: Uint32Array, end: number): readonly [number, number] | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of times) {
    if (time >= end) continue;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return first <= last ? [first, last] : null;
}

function daysOf(
  extent: readonly [number, number] | null,
  start: number,
  end: number,
  timeZone: string,
): number {
  const first = Number.isFinite(start) ? start : extent?.[0];
  const last = Number.isFinite(end) ? end - 1 : extent?.[1];
  if (first === undefined || last === undefined || last < first) return 0;
  return localDays(first, last, timeZone).count;
}

/** Halfway between the northernmost and the southernmost position; 0 without any. */
function middleLatitude(ys: Uint32Array): number {
  if (ys.length === 0) return 0;
  let [top, bottom] = [ys[0]!, ys[0]!];
  for (const y of ys) {
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return (latFromMercatorY(top) + latFromMercatorY(bottom)) / 2;
}
