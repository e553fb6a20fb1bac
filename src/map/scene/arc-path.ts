import type { LngLat } from '#geo/units.ts';
import {
  latFromMercatorY,
  lngFromMercatorX,
  MERCATOR_SIZE,
  mercatorX,
  mercatorY,
} from '#geo/web-mercator.ts';

const STEPS = 24;

/**
 * A quadratic curve between two places, drawn in Web-Mercator so that it looks the same at every zoom.
 * @param bend height of the control point over the chord's length; its sign chooses the side.
 * @returns 25 places, the ends exact.
 */
export function arcPath(from: LngLat, to: LngLat, bend: number): LngLat[] {
  const [x0, y0] = [mercatorX(from[0]), mercatorY(from[1])];
  const [x2, y2] = [mercatorX(to[0]), mercatorY(to[1])];
  const x1 = (x0 + x2) / 2 - (y2 - y0) * bend;
  const y1 = (y0 + y2) / 2 + (x2 - x0) * bend;
  const path: LngLat[] = [from];
  for (let step = 1; step < STEPS; step++) {
    const t = step / STEPS;
    const x = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t ** 2 * x2;
    const y = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t ** 2 * y2;
    path.push([lngFromMercatorX(Math.min(x, MERCATOR_SIZE)), latFromMercatorY(y)]);
  }
  path.push(to);
  return path;
}
