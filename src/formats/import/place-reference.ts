import type { Territory } from '#domain/territory.ts';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { isWithin } from './find-crs.ts';

export interface Reference {
  /** Where a place of this file may be. */
  readonly box: LngLatBounds;
  /** The file is about somewhere else than the department: said, not refused. */
  readonly elsewhere: boolean;
}

/** About 25 km: a camera of the next department's border commune is no mistake. */
const MARGIN_DEGREES = 0.25;
const MIN_SPREAD_DEGREES = 5;
const SPREADS = 10;

/**
 * The box a right place falls in: the department when most of the file is there (as it stands, or with X and Y exchanged),
 * else a wide box around the middle of the file, which one wrong row cannot move since medians are used.
 */
export function chooseReference(
  places: readonly LngLat[],
  swapped: readonly LngLat[],
  territory: Territory | null,
): Reference {
  if (territory) {
    const here = shareWithin(places, territory.bounds);
    if (places.length === 0 || here >= 0.5 || shareWithin(swapped, territory.bounds) > here) {
      const [west, south, east, north] = territory.bounds;
      return {
        box: [west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES],
        elsewhere: false,
      };
    }
  }
  const valid = places.filter(([lng, lat]) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90);
  if (valid.length === 0) return { box: [-180, -90, 180, 90], elsewhere: territory !== null };
  const [west, east] = spreadOf(
    valid.map(([lng]) => lng),
    180,
  );
  const [south, north] = spreadOf(
    valid.map(([, lat]) => lat),
    90,
  );
  return { box: [west, south, east, north], elsewhere: territory !== null };
}

function shareWithin(places: readonly LngLat[], bounds: LngLatBounds): number {
  if (places.length === 0) return 0;
  return places.filter((place) => isWithin(place, bounds, MARGIN_DEGREES)).length / places.length;
}

/** Median ± ten median deviations, five degrees at least. */
function spreadOf(values: readonly number[], limit: number): [number, number] {
  const middle = medianOf(values);
  const spread = Math.max(
    MIN_SPREAD_DEGREES,
    SPREADS * medianOf(values.map((value) => Math.abs(value - middle))),
  );
  return [Math.max(-limit, middle - spread), Math.min(limit, middle + spread)];
}

/** Lower median; 0 for no value. */
export function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
