import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { CellOwners } from './cell-owners.ts';
import { CubeBuilder } from './cube-builder.ts';
import { finestZoom } from './finest-zoom.ts';
import { hourSlots } from './hour-slots.ts';
import { localDays } from './local-days.ts';
import type { PositionColumns } from './position-columns.ts';
import { premisesFinder } from './premises-finder.ts';
import type { PresenceCube } from './presence-cube.ts';
import type { PresenceRules } from './presence-rules.ts';
import { sortPositions } from './sort-positions.ts';
import { type PresenceSeconds, StepWalker } from './step-walker.ts';
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

/** From positions to a cube that can be brushed. Yields its share; docs/methods/presence.md is its formula. */
export function* buildPresenceCube(input: CubeInput): Generator<number, CubeResult, void> {
  const positions = sortPositions(input.positions);
  const [from, to] = timeExtent(positions.times);
  const slots = hourSlots(localDays(from, to, input.timeZone), input.timeZone);
  const finest = finestZoom(input.rules.pingSeconds, (input.bounds[1] + input.bounds[3]) / 2);
  const builder = new CubeBuilder(
    new CellOwners(input.bounds, input.communeAt),
    slots,
    input.communes,
    Math.min(input.zoom, finest),
    positions.times.length,
  );
  const walker = new StepWalker(
    builder,
    input.rules,
    premisesFinder(input.premises, input.rules.premisesMetres),
  );
  yield* walker.add(positions);
  return { cube: builder.finish(), seconds: walker.seconds, services: walker.services, finestZoom: finest };
}
