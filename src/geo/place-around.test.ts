import fc from 'fast-check';
import proj4 from 'proj4';
import { expect, test } from 'vitest';
import { bearingOf, placeAround } from './place-around.ts';
import type { LngLat } from './units.ts';

const place = fc.tuple(
  fc.double({ min: -5, max: 9, noNaN: true }),
  fc.double({ min: 41, max: 51, noNaN: true }),
);
const bearing = fc.record({
  azimuthDegrees: fc.double({ min: 0, max: 359.999, noNaN: true }),
  metres: fc.double({ min: 0.1, max: 300, noNaN: true }),
});

test('there and back: the bearing of a place is the one it was put at', () => {
  fc.assert(
    fc.property(place, bearing, (from: LngLat, there) => {
      const found = bearingOf(from, placeAround(from, there));
      expect(found.metres).toBeCloseTo(there.metres, 5);
      const turn = Math.abs(found.azimuthDegrees - there.azimuthDegrees) % 360;
      expect(Math.min(turn, 360 - turn)).toBeLessThan(1e-4);
    }),
  );
});

test('within a centimetre or so of the projection that visibility uses', () => {
  fc.assert(
    fc.property(place, bearing, (from: LngLat, there) => {
      const tmerc = `+proj=tmerc +lon_0=${from[0]} +lat_0=${from[1]} +ellps=WGS84 +units=m`;
      const [x, y] = proj4(tmerc).forward([...placeAround(from, there)]);
      const angle = (there.azimuthDegrees * Math.PI) / 180;
      const off = Math.hypot(x! - there.metres * Math.sin(angle), y! - there.metres * Math.cos(angle));
      expect(off).toBeLessThan(0.015);
    }),
    { numRuns: 50 },
  );
});
