import type { LocalPoint, LocalPolygon } from '../video-file-input.ts';

/** West, south, east, north in local metres. */
export type LocalBox = readonly [west: number, south: number, east: number, north: number];

/** Null without points. */
export function boxOfPoints(points: Iterable<LocalPoint>): LocalBox | null {
  let [west, south] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [east, north] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [x, y] of points) {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return west <= east && south <= north ? [west, south, east, north] : null;
}

export function boxOfPolygons(polygons: readonly LocalPolygon[]): LocalBox | null {
  return boxOfPoints(polygons.flatMap((polygon) => polygon[0] ?? []));
}

export function joinBoxes(boxes: Iterable<LocalBox | null>): LocalBox | null {
  const corners: LocalPoint[] = [];
  for (const box of boxes) if (box) corners.push([box[0], box[1]], [box[2], box[3]]);
  return boxOfPoints(corners);
}

export function boxesTouch(a: LocalBox, b: LocalBox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}
