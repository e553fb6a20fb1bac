import type { Footprints } from '../../src/domain/buildings/footprints.ts';

export interface RayQuestion {
  readonly x: number;
  readonly y: number;
  readonly heightMetres: number;
  readonly planeMetres: number;
  readonly ignoresHeights: boolean;
}

interface RawBuilding {
  readonly rings: readonly Float64Array[];
  readonly height: number;
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

/**
 * The plain way of telling whether a place is seen, one ray at a time over rings as they are in the file: what the exact
 * polygons are compared with. Shares no code with them.
 */
export class RayTest {
  readonly #buildings: readonly RawBuilding[];

  constructor(footprints: Footprints, heights: Float64Array) {
    const buildings: RawBuilding[] = [];
    let ring = 0;
    let corner = 0;
    for (const [at, end] of footprints.buildingEnds.entries()) {
      const rings: Float64Array[] = [];
      for (; ring < end; ring += 1) {
        const next = footprints.ringEnds[ring]!;
        rings.push(footprints.coordinates.slice(corner * 2, next * 2));
        corner = next;
      }
      const xs = rings.flatMap((points) => [...points].filter((_, index) => index % 2 === 0));
      const ys = rings.flatMap((points) => [...points].filter((_, index) => index % 2 === 1));
      const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
      if (rings.length > 0) buildings.push({ rings, height: heights[at]!, box });
    }
    this.#buildings = buildings;
  }

  /** A ray test that knows only what is near enough to matter. */
  near(x: number, y: number, reach: number): (question: RayQuestion, px: number, py: number) => boolean {
    const near = this.#buildings.filter(
      ({ box }) => box[0] <= x + reach && box[2] >= x - reach && box[1] <= y + reach && box[3] >= y - reach,
    );
    return (question, px, py) => near.every((building) => !hides(building, question, px, py));
  }
}

function hides({ rings, height, box }: RawBuilding, eye: RayQuestion, px: number, py: number): boolean {
  const { x, y, heightMetres: h, planeMetres: z } = eye;
  if (box[0] > Math.max(x, px) || box[2] < Math.min(x, px)) return false;
  if (box[1] > Math.max(y, py) || box[3] < Math.min(y, py)) return false;
  if (isInside(rings, px, py)) return true;
  const crossings = crossingsOf(rings, x, y, px, py);
  if (isInside(rings, x, y)) crossings.unshift(0);
  for (let at = 0; at < crossings.length; at += 2) {
    const leaves = crossings[at + 1] ?? 1;
    const lowest = Math.min(h + (z - h) * crossings[at]!, h + (z - h) * leaves);
    if (eye.ignoresHeights || lowest < height) return true;
  }
  return false;
}

function isInside(rings: readonly Float64Array[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [xi, yi, xj, yj] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Shares of the way at which a ray passes the rings, in order. */
function crossingsOf(rings: readonly Float64Array[], x: number, y: number, px: number, py: number): number[] {
  const crossings: number[] = [];
  const [dx, dy] = [px - x, py - y];
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const side1 = dx * (ring[j + 1]! - y) - dy * (ring[j]! - x);
      const side2 = dx * (ring[i + 1]! - y) - dy * (ring[i]! - x);
      if (side1 > 0 === side2 > 0) continue;
      const share = side1 / (side1 - side2);
      const cx = ring[j]! + share * (ring[i]! - ring[j]!);
      const cy = ring[j + 1]! + share * (ring[i + 1]! - ring[j + 1]!);
      const along = Math.abs(dx) > Math.abs(dy) ? (cx - x) / dx : (cy - y) / dy;
      if (along > 0 && along < 1) crossings.push(along);
    }
  }
  return crossings.sort((a, b) => a - b);
}

export type Rings = readonly (readonly (readonly [number, number])[])[];

/** Even-odd over all rings. */
export function isInRings(rings: Rings, x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [xi, yi] = ring[i]!;
      const [xj, yj] = ring[j]!;
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

/** Metres from a place to the nearest limit. */
export function distanceToRings(rings: Rings, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (const [at, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(at + 1) % ring.length]!;
      const [dx, dy] = [x2 - x1, y2 - y1];
      const share = Math.min(Math.max(((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1), 0), 1);
      least = Math.min(least, Math.hypot(x - x1 - share * dx, y - y1 - share * dy));
    }
  }
  return least;
}
