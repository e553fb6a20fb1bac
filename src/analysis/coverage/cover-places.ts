import type { Metres2D } from '#geo/units.ts';
import type { CameraView } from '../visibility/view-camera.ts';

/**
 * How many cameras see each place, level by level: one row a place, one number a level of the scale, from the least dense.
 * @param places metres, in the frame of the views
 */
export function coverPlaces(
  views: readonly Pick<CameraView, 'levels'>[],
  places: readonly Metres2D[],
): readonly Uint16Array[] {
  const levelCount = views[0]?.levels.length ?? 0;
  return places.map(([x, y]) => {
    const counts = new Uint16Array(levelCount);
    for (const { levels } of views) {
      // Levels nest: a place that one does not hold, the denser ones do not either.
      for (let rank = 0; rank < levelCount; rank += 1) {
        if (!levels[rank]!.polygons.some((rings) => isInPolygon(rings, x, y))) break;
        counts[rank]! += 1;
      }
    }
    return counts;
  });
}

function isInPolygon(rings: readonly (readonly Metres2D[])[], x: number, y: number): boolean {
  let isInside = false;
  for (const ring of rings) {
    for (let at = 0, before = ring.length - 1; at < ring.length; before = at, at += 1) {
      const [x1, y1] = ring[before]!;
      const [x2, y2] = ring[at]!;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
    }
  }
  return isInside;
}
