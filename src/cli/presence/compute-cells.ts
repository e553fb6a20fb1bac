import { finestZoom } from '#analysis/patrols/finest-zoom.ts';
import { localDays } from '#analysis/patrols/local-days.ts';
import { premisesFinder } from '#analysis/patrols/premises-finder.ts';
import { DEFAULT_RULES, type PresenceRules } from '#analysis/patrols/presence-rules.ts';
import { type SparseCell, SparseField } from '#analysis/patrols/sparse-field.ts';
import { type PresenceSeconds, StepWalker } from '#analysis/patrols/step-walker.ts';
import type { PositionColumns } from '#formats/positions-block.ts';
import type { LngLat } from '#geo/units.ts';
import { latFromMercatorY } from '#geo/web-mercator.ts';
import { runToEnd } from '../run-to-end.ts';
import { PeriodCut } from './cut-period.ts';
import type { PositionSurvey } from './survey-positions.ts';
import type { TerritoryCells } from './territory-cells.ts';

export interface CellsAsked {
  readonly zoom: number | null;
  /** Unix seconds, infinite when not asked; `end` is not in. */
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  /** Null: nothing is outside. */
  readonly territory: TerritoryCells | null;
  readonly premises: readonly LngLat[];
}

/** How cells of one period are reckoned: the interval between positions is that of all of them, so that periods side by side are cut alike. */
export interface CellsFrame {
  readonly zoom: number;
  readonly finestZoom: number;
  readonly rules: PresenceRules;
  /** Local days that minutes a week are reckoned over: those asked, else from the first touched to the last. */
  readonly days: number;
}

export interface ComputedCells {
  readonly seconds: PresenceSeconds;
  readonly cells: readonly SparseCell[];
  readonly services: number;
}

export function frameOf({ pingSeconds, ys, extent }: PositionSurvey, asked: CellsAsked): CellsFrame {
  const middle = ys === null ? 0 : (latFromMercatorY(ys[0]) + latFromMercatorY(ys[1])) / 2;
  const finest = finestZoom(pingSeconds, middle);
  return {
    zoom: Math.min(asked.zoom ?? finest, finest),
    finestZoom: finest,
    rules: { ...DEFAULT_RULES, pingSeconds },
    days: daysOf(extent, asked),
  };
}

/**
 * The cells of one period, from positions in pieces of one unit each (`mergeRuns`): held are the cells with presence, and one piece.
 * Yields how many positions are done.
 */
export function* computeCells(
  pieces: Iterable<PositionColumns>,
  asked: CellsAsked,
  { zoom, rules }: CellsFrame,
): Generator<number, ComputedCells, void> {
  const cut = new PeriodCut(asked.start, asked.end, rules.serviceBreakSeconds);
  const field = new SparseField(zoom, asked.territory?.owns ?? null);
  const walker = new StepWalker(field, rules, premisesFinder(asked.premises, rules.premisesMetres));
  let done = 0;
  for (const piece of pieces) {
    runToEnd(walker.add(cut.cut(piece)));
    done += piece.times.length;
    yield done;
  }
  return { seconds: walker.seconds, cells: field.cells(), services: walker.services };
}

function daysOf(extent: PositionSurvey['extent'], { start, end, timeZone }: CellsAsked): number {
  const first = Number.isFinite(start) ? start : extent?.[0];
  const last = Number.isFinite(end) ? end - 1 : extent?.[1];
  if (first === undefined || last === undefined || last < first) return 0;
  return localDays(first, last, timeZone).count;
}
