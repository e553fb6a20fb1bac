import { expect, test } from 'vitest';
import { placeAround } from '#geo/place-around.ts';
import type { LngLat } from '#geo/units.ts';
import { addCorner, closeRing, sectorBetween } from './draw-steps.ts';

const centre: LngLat = [6.2, 44.1];
const at = (azimuthDegrees: number, metres: number) => placeAround(centre, { azimuthDegrees, metres });

test('a corner that makes the line cross itself is refused, and the others stay', () => {
  const corners = [at(0, 50), at(180, 50), at(90, 50)];
  expect(addCorner(corners, at(270, 50))).toBe('crosses');
  expect(addCorner(corners, at(45, 60))).toHaveLength(4);
});

test('a ring has three corners at least and ends where it began; its last side is judged too', () => {
  expect(closeRing([at(0, 9), at(90, 9)])).toBe('too-few');
  const ring = closeRing([at(0, 9), at(120, 9), at(240, 9)]);
  expect(ring).toHaveLength(4);
  expect(ring[3]).toBe(ring[0]);
  expect(closeRing([at(0, 50), at(180, 50), at(90, 50), at(300, 60)])).toBe('crosses');
});

test('a mask is the narrow side, through north too, from the nearer of its two edges', () => {
  for (const [one, other] of [
    [at(350, 12), at(20, 15)],
    [at(20, 15), at(350, 12)],
  ] as const) {
    const sector = sectorBetween(centre, one, other);
    if (typeof sector === 'string') throw new Error(sector);
    expect(sector.fromDegrees).toBeCloseTo(350, 3);
    expect(sector.toDegrees).toBeCloseTo(20, 3);
    expect(sector.fromMetres).toBeCloseTo(12, 2);
  }
  expect(sectorBetween(centre, at(20, 5), at(20, 5))).toBe('no-width');
});
