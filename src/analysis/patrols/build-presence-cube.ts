import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { buildByKernel } from './build-by-kernel.ts';
import { buildBySteps } from './build-by-steps.ts';
import { CellOwners } from './cell-owners.ts';
import { finestZoom } from './finest-zoom.ts';
import { type HourSlots, hourSlots } from './hour-slots.ts';
import { localDays } from './local-days.ts';
import type { PositionColumns } from './position-columns.ts';
import type { PresenceCube } from './presence-cube.ts';
import type { PresenceRules } from './presence-rules.ts';
import { sortPositions } from './sort-positions.ts';
import type { PresenceSeconds } from './step-walker.ts';
import { timeExtent } from './time-extent.ts';

export interface CubeInput {
  readonly positions: PositionColumns;
  readonly rules: PresenceRules;
  /** Zoom asked for the cells, 0 to 18; a finer one than `finestZoom` is not given. */
  readonly zoom: number;
  readonly timeZone: string;
  readonly premises: readonly LngLat[];
  readonly bounds: LngLatBounds;
  /** How many communes there are, and the index of that at a place (−1 for none). */
  readonly communes: number;
  readonly communeAt: (lng: number, lat: number) => number;
}

export interface CubeResult {
  readonly cube: PresenceCube;
  readonly seconds: PresenceSeconds;
  readonly services: number;
  readonly finestZoom: number;
}

/** What both ways of building start from. */
export interface CubeParts {
  readonly input: Omit<CubeInput, 'positions' | 'zoom'>;
  /** Sorted (`sortPositions`). */
  readonly positions: PositionColumns;
  readonly slots: HourSlots;
  readonly owners: CellOwners;
  /** That the cells get. */
  readonly zoom: number;
  readonly finestZoom: number;
}

/** From positions to a cube that can be brushed. Yields its share; docs/methods/presence.md is its formula. */
export function* buildPresenceCube(input: CubeInput): Generator<number, CubeResult, void> {
  const parts = cubeParts(input);
  return (yield* buildByKernel(parts)) ?? (yield* buildBySteps(parts));
}

export function cubeParts(input: CubeInput): CubeParts {
  const positions = sortPositions(input.positions);
  const [from, to] = timeExtent(positions.times);
  const finest = finestZoom(input.rules.pingSeconds, (input.bounds[1] + input.bounds[3]) / 2);
  return {
    input,
    positions,
    slots: hourSlots(localDays(from, to, input.timeZone), input.timeZone),
    owners: new CellOwners(input.bounds, input.communeAt),
    zoom: Math.min(input.zoom, finest),
    finestZoom: finest,
  };
}
