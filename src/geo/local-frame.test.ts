import { expect, test } from 'vitest';
import { createLocalFrame } from './local-frame.ts';
import type { LngLat } from './units.ts';

const DIGNE: LngLat = [6.2356, 44.0925];
const frame = createLocalFrame(DIGNE);

test('there and back, within 10 km', () => {
  for (let turn = 0; turn < 12; turn += 1) {
    const place = [10_000 * Math.cos(turn), 10_000 * Math.sin(turn)] as const;
    const [x, y] = frame.toMetres(frame.toLngLat(place));
    expect(Math.hypot(x - place[0], y - place[1])).toBeLessThan(1e-6);
  }
});

test('lengths are right to 1e-6: a minute of meridian and of parallel on GRS80', () => {
  const [a, e2] = [6_378_137, 0.0066943800229];
  const phi = (DIGNE[1] * Math.PI) / 180;
  const w = 1 - e2 * Math.sin(phi) ** 2;
  const minute = Math.PI / 180 / 60;
  for (const east of [0, 0.11]) {
    const [x1] = frame.toMetres([DIGNE[0] + east - 1 / 120, DIGNE[1]]);
    const [x2, y2] = frame.toMetres([DIGNE[0] + east + 1 / 120, DIGNE[1]]);
    const [, y1] = frame.toMetres([DIGNE[0] + east - 1 / 120, DIGNE[1]]);
    const parallel = (a * Math.cos(phi) * minute) / Math.sqrt(w);
    expect(Math.abs(Math.hypot(x2 - x1, y2 - y1) / parallel - 1)).toBeLessThan(1e-6);
  }
  const [x, north] = frame.toMetres([DIGNE[0], DIGNE[1] + 1 / 120]);
  const [, south] = frame.toMetres([DIGNE[0], DIGNE[1] - 1 / 120]);
  expect(x).toBeCloseTo(0, 9);
  expect(Math.abs((north - south) / ((a * (1 - e2) * minute) / w ** 1.5) - 1)).toBeLessThan(1e-6);
});

test('a centre that is no place is a fault of the program', () => {
  expect(() => createLocalFrame([6, Number.NaN])).toThrow('NaN');
});
