import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bearingOf } from '#geo/place-around.ts';
import { sectorPolygon } from './sector-polygon.ts';

const centre = [6.2, 44.1] as const;
const degrees = fc.integer({ min: 0, max: 359 });

test('a closed ring, each corner within the sector’s distances and on its side', () => {
  const sector = fc.record({
    fromDegrees: degrees,
    toDegrees: degrees,
    fromMetres: fc.integer({ min: 1, max: 40 }),
    toMetres: fc.constantFrom(null, 60),
  });
  fc.assert(
    fc.property(sector, (given) => {
      const [ring] = sectorPolygon(centre, given, 80);
      expect(ring?.at(-1)).toEqual(ring?.[0]);
      const width = (given.toDegrees - given.fromDegrees + 360) % 360 || 360;
      for (const corner of ring ?? []) {
        const { azimuthDegrees, metres } = bearingOf(centre, corner);
        expect(metres).toBeGreaterThan(given.fromMetres - 1e-3);
        expect(metres).toBeLessThan((given.toMetres ?? 80) + 1e-3);
        const turn = (azimuthDegrees - given.fromDegrees + 720.01) % 360;
        expect(turn).toBeLessThan(width + 0.02);
      }
    }),
    { numRuns: 20 },
  );
});

test('from the camera itself: a slice', () => {
  const [ring] = sectorPolygon(centre, { fromDegrees: 0, toDegrees: 90, fromMetres: 0, toMetres: 10 }, 80);
  expect(ring).toContain(centre);
});
