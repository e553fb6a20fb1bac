import Flatbush from 'flatbush';
import type { MultiPolygon } from 'geojson';
import { createPolygonIndex } from '#geo/polygon-index.ts';

/** A zone with its holes and parts, in metres: what is inside, how far its border is, and where a segment crosses it. */
export interface ZoneBorder {
  readonly isInside: (x: number, y: number) => boolean;
  /** Metres to the nearest border, `limit` when it is further. */
  readonly distance: (x: number, y: number, limit: number) => number;
  /** Where the border crosses or touches a segment, as shares of it in ascending order; one may be said twice. */
  readonly crossings: (x1: number, y1: number, x2: number, y2: number) => readonly number[];
  /** Whether the border comes into a rectangle. */
  readonly comesInto: (west: number, south: number, east: number, north: number) => boolean;
}

/** @param zone closed rings in metres; one border at least. */
export function createZoneBorder(zone: MultiPolygon): ZoneBorder {
  const ends: number[] = [];
  for (const ring of zone.coordinates.flat())
    for (let at = 1; at < ring.length; at += 1)
      ends.push(ring[at - 1]![0]!, ring[at - 1]![1]!, ring[at]![0]!, ring[at]![1]!);
  const edges = Float64Array.from(ends);
  if (edges.length === 0) throw new Error('A zone without a border is no zone.');
  const boxes = new Flatbush(edges.length / 4);
  for (let at = 0; at < edges.length; at += 4) {
    const [x1, y1, x2, y2] = [edges[at]!, edges[at + 1]!, edges[at + 2]!, edges[at + 3]!];
    boxes.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  boxes.finish();
  // Parts may overlap: a place in any of them is inside.
  const inside = createPolygonIndex(
    zone.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates })),
  );
  return {
    isInside: (x, y) => inside.find(x, y) !== -1,
    distance: (x, y, limit) => {
      let least = limit * limit;
      boxes.search(x - limit, y - limit, x + limit, y + limit, (edge) => {
        least = Math.min(least, squareToSegment(edges, edge * 4, x, y));
        return false;
      });
      return Math.sqrt(least);
    },
    crossings: (x1, y1, x2, y2) => {
      const shares: number[] = [];
      boxes.search(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2), (edge) => {
        const share = crossingShare(edges, edge * 4, x1, y1, x2, y2);
        if (share !== null) shares.push(share);
        return false;
      });
      return shares.sort((a, b) => a - b);
    },
    comesInto: (west, south, east, north) => boxes.search(west, south, east, north).length > 0,
  };
}

function squareToSegment(edges: Float64Array, at: number, x: number, y: number): number {
  const x1 = edges[at]!;
  const y1 = edges[at + 1]!;
  const dx = edges[at + 2]! - x1;
  const dy = edges[at + 3]! - y1;
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return (x - x1 - share * dx) ** 2 + (y - y1 - share * dy) ** 2;
}

function crossingShare(
  edges: Float64Array,
  at: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): number | null {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const [ex, ey] = [edges[at + 2]! - edges[at]!, edges[at + 3]! - edges[at + 1]!];
  const turn = dx * ey - dy * ex;
  if (turn === 0) return null;
  const [ox, oy] = [edges[at]! - x1, edges[at + 1]! - y1];
  const share = (ox * ey - oy * ex) / turn;
  const along = (ox * dy - oy * dx) / turn;
  // What rounding leaves just off an end is the neighbour's too: said twice is harmless, missed is not.
  const slack = 1e-9;
  const meets = share >= -slack && share <= 1 + slack && along >= -slack && along <= 1 + slack;
  return meets ? Math.min(1, Math.max(0, share)) : null;
}
