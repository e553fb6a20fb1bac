import { type Metres, toRadians } from '#geo/units.ts';
import type { CoverSets } from './cover-sets.ts';
import { buildPointGrid, pointsNear } from './point-grid.ts';

/** Points as two columns; `xs` and `ys` are metres of one plane, or longitudes and latitudes in degrees. */
export interface PointColumns {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Mean radius of the Earth (IUGG, R₁): distances along the sphere are within 0.6 % of those on the ellipsoid. */
const EARTH_RADIUS = 6_371_008.8;
/** Candidates between two yields. */
const PACE = 16;

/**
 * A candidate covers the demand at most `radius` away, on the plane. A place that is not finite covers and is covered
 * by nothing. Yields the share done.
 */
export function* coverByRadius(
  candidates: PointColumns,
  demand: PointColumns,
  radius: Metres,
): Generator<number, CoverSets, void> {
  const grid = buildPointGrid(demand.xs, demand.ys);
  const found = new Uint32Array(demand.xs.length);
  const book = new SetBook(candidates.xs.length, demand.xs.length);
  const square = radius * radius;
  for (let candidate = 0; candidate < candidates.xs.length; candidate++) {
    if (candidate % PACE === 0) yield candidate / candidates.xs.length;
    const x = candidates.xs[candidate]!;
    const y = candidates.ys[candidate]!;
    const near = pointsNear(grid, x - radius, y - radius, x + radius, y + radius, found);
    let count = 0;
    for (let at = 0; at < near; at++) {
      const dx = demand.xs[found[at]!]! - x;
      const dy = demand.ys[found[at]!]! - y;
      if (dx * dx + dy * dy <= square) found[count++] = found[at]!;
    }
    book.add(found, count);
  }
  return book.close();
}

/** The same along the sphere, for longitudes and latitudes in degrees; also at the poles and across the date line. */
export function* coverByRadiusOnSphere(
  candidates: PointColumns,
  demand: PointColumns,
  radius: Metres,
): Generator<number, CoverSets, void> {
  const grid = buildPointGrid(demand.xs, demand.ys);
  const near = new Uint32Array(demand.xs.length);
  const found = new Uint32Array(demand.xs.length);
  const book = new SetBook(candidates.xs.length, demand.xs.length);
  const angle = Math.min(radius / EARTH_RADIUS, Math.PI);
  // The square of half the chord: what the haversine formula compares.
  const reach = Math.sin(angle / 2) ** 2;
  const latMargin = (angle * 180) / Math.PI + 1e-9;
  for (let candidate = 0; candidate < candidates.xs.length; candidate++) {
    if (candidate % PACE === 0) yield candidate / candidates.xs.length;
    const lng = candidates.xs[candidate]!;
    const lat = candidates.ys[candidate]!;
    const lngMargin = longitudeMargin(lat, angle);
    let count = 0;
    for (let turn = -360; turn <= 360; turn += 360) {
      if (turn !== 0 && Math.abs(lng + turn) - lngMargin > 180) continue;
      const middle = lng + turn;
      const nearCount = pointsNear(
        grid,
        middle - lngMargin,
        lat - latMargin,
        middle + lngMargin,
        lat + latMargin,
        near,
      );
      for (let at = 0; at < nearCount; at++) {
        const point = near[at]!;
        const offset = demand.xs[point]! - middle;
        // Cells reach further than the window; and a point on its edge must not count in two windows.
        if (offset < -lngMargin || offset > lngMargin || (lngMargin === 180 && offset === 180)) continue;
        if (haversine(lng, lat, demand.xs[point]!, demand.ys[point]!) <= reach) found[count++] = point;
      }
    }
    book.add(found, count);
  }
  return book.close();
}

/** Half the width in longitude of a cap; the whole turn is looked at once when the cap holds a pole. */
function longitudeMargin(lat: number, angle: number): number {
  const ratio = Math.sin(angle) / Math.cos(toRadians(lat));
  const holdsPole = angle + Math.abs(toRadians(lat)) >= Math.PI / 2;
  return holdsPole || !(ratio < 1) ? 180 : (Math.asin(ratio) * 180) / Math.PI + 1e-9;
}

/** The square of half the chord between two places of a sphere of radius 1. */
function haversine(lng1: number, lat1: number, lng2: number, lat2: number): number {
  const dLat = Math.sin(toRadians(lat2 - lat1) / 2);
  const dLng = Math.sin(toRadians(lng2 - lng1) / 2);
  return dLat * dLat + Math.cos(toRadians(lat1)) * Math.cos(toRadians(lat2)) * dLng * dLng;
}

/** Sets written one after the other; room doubles when it is used up. */
class SetBook {
  readonly #candidateCount: number;
  readonly #demandCount: number;
  readonly #starts: Uint32Array;
  #demands = new Uint32Array(1024);
  #closed = 0;

  constructor(candidateCount: number, demandCount: number) {
    this.#candidateCount = candidateCount;
    this.#demandCount = demandCount;
    this.#starts = new Uint32Array(candidateCount + 1);
  }

  add(found: Uint32Array, count: number): void {
    const start = this.#starts[this.#closed]!;
    if (start + count > this.#demands.length) {
      const wider = new Uint32Array(Math.max(2 * this.#demands.length, start + count));
      wider.set(this.#demands.subarray(0, start));
      this.#demands = wider;
    }
    this.#demands.set(found.subarray(0, count), start);
    this.#closed++;
    this.#starts[this.#closed] = start + count;
  }

  close(): CoverSets {
    return {
      candidateCount: this.#candidateCount,
      demandCount: this.#demandCount,
      starts: this.#starts,
      demands: this.#demands.subarray(0, this.#starts[this.#candidateCount]!),
    };
  }
}
