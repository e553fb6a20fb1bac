import { seePlane } from '../../src/analysis/visibility/see-plane.ts';
import type { SightQuery } from '../../src/analysis/visibility/sight-query.ts';
import { traceRings } from '../../src/analysis/visibility/trace-rings.ts';
import { seededRandom } from '../../src/geo/seeded-random.ts';
import type { TestTown } from './olemps-town.ts';
import { distanceToRings, isInRings, RayTest } from './ray-test.ts';

const REACH_METRES = 120;
const BAND_METRES = 0.01;

/** Exact polygons of cameras that look all round against one ray a place; places within a centimetre of a limit are not judged. */
export function compareWithRays(
  { footprints, index }: TestTown,
  cameras: readonly (readonly [number, number])[],
  { places, ignoresHeights }: { readonly places: number; readonly ignoresHeights: boolean },
) {
  const rays = new RayTest(footprints, index.heights);
  const random = seededRandom(17);
  const wrong: string[] = [];
  let seen = 0;
  let within = 0;
  for (const [x, y] of cameras) {
    const query: SightQuery = {
      x,
      y,
      heightMetres: 6,
      planeMetres: 1.6,
      azimuthDegrees: 30,
      halfPlanes: [],
      masks: [],
      reachMetres: REACH_METRES,
      ignoresHeights,
    };
    const view = seePlane(index, query);
    const rings = traceRings(view.cells, view, query.azimuthDegrees);
    const sees = rays.near(view.x, view.y, REACH_METRES);
    const eye = { ...query, x: view.x, y: view.y };
    for (let place = 0; place < places; place += 1) {
      // Inside of the square that is asked for, whichever way it is turned.
      const radius = REACH_METRES * Math.sqrt(random());
      const angle = 2 * Math.PI * random();
      const [px, py] = [view.x + radius * Math.cos(angle), view.y + radius * Math.sin(angle)];
      const expected = sees(eye, px, py);
      if (expected) seen += 1;
      if (isInRings(rings, px, py) === expected) continue;
      if (distanceToRings(rings, px, py) < BAND_METRES) within += 1;
      else wrong.push(`camera ${x},${y} place ${px},${py}: ${expected}`);
    }
  }
  return { places: cameras.length * places, seen, within, wrong };
}
