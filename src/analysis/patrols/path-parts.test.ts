import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LngLatBounds } from '#geo/units.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { CellOwners, FIELD_SHIFT, OUTSIDE } from './cell-owners.ts';
import { CellPath } from './cell-path.ts';
import { PathParts } from './path-parts.ts';
import { emptyStep, type Step } from './step.ts';

const BOUNDS: LngLatBounds = [6, 44, 6.06, 44.04];
/** Three communes, one of them an island in another, and land that is in none. */
const communeAt = (lng: number, lat: number): number =>
  lng > 6.05 ? OUTSIDE : Math.hypot(lng - 6.02, lat - 44.02) < 0.005 ? 2 : lng + lat < 50.04 ? 0 : 1;
const owners = new CellOwners(BOUNDS, communeAt);

const place = fc.tuple(
  fc.double({ min: 5.995, max: 6.065, noNaN: true }),
  fc.double({ min: 43.995, max: 44.045, noNaN: true }),
);
const near = fc.double({ min: -0.004, max: 0.004, noNaN: true });

test('parts are those of the finest cells put together, whatever the zoom', () => {
  const parts = Array.from({ length: 19 }, (_, zoom) => new PathParts(owners, zoom));
  fc.assert(
    fc.property(
      place,
      fc.oneof(
        fc.tuple(near, near),
        place.map(([lng, lat]) => [lng - 6.03, lat - 44.02] as const),
      ),
      fc.integer({ min: 1, max: 2000 }),
      fc.constantFrom(0, 3, 13, 15, 16, 17, 18),
      ([lng, lat], [east, north], seconds, zoom) => {
        const step: Step = {
          ...emptyStep(),
          ends: Uint32Array.of(mercatorX(lng), mercatorY(lat), mercatorX(lng + east), mercatorY(lat + north)),
          seconds,
        };
        const expected = new Map<string, number>();
        const part = parts[zoom]!;
        const path = new CellPath();
        const walked = path.walk(step, FIELD_SHIFT);
        for (let at = 0; at < walked; at++) {
          const [column, row, more] = [path.columns[at]!, path.rows[at]!, path.seconds[at]!];
          const commune = owners.of(column, row);
          const [x, y] = [(column >> (18 - zoom)) - part.left, (row >> (18 - zoom)) - part.top];
          const key = commune === OUTSIDE ? 'outside' : `${commune} in ${y * part.width + x}`;
          expected.set(key, (expected.get(key) ?? 0) + more);
        }
        const found = new Map<string, number>();
        const count = part.share(step);
        for (let at = 0; at < count; at++) {
          const commune = part.communes[at]!;
          const key = commune === OUTSIDE ? 'outside' : `${commune} in ${part.cells[at]}`;
          found.set(key, (found.get(key) ?? 0) + part.seconds[at]!);
        }
        expect(found).toEqual(expected);
      },
    ),
    { seed: 17, numRuns: 3000 },
  );
});
