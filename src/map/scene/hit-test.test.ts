import { expect, test } from 'vitest';
import { hitSymbol } from './hit-test.ts';
import type { PlacedSymbols } from './place-symbols.ts';

const wedge = (cameraId: string, azimuthDegrees: number) => ({
  cameraId,
  azimuthDegrees,
  fieldDegrees: 60,
  state: 'in-service',
  ptz: false,
});
const placed = {
  discs: [],
  symbols: [],
  sites: [{ id: 'site-a', place: [0, 0], wedges: [wedge('north', 0), wedge('west', 270)] }],
} as unknown as PlacedSymbols;
const at = (x: number, y: number) => hitSymbol(placed, [x, y], () => [100, 100], 1);

test('a site is chosen in its middle, a camera by its wedge, nothing beside them', () => {
  expect(at(100, 96)).toEqual({ type: 'record', id: 'site-a' });
  expect(at(102, 76)).toEqual({ type: 'record', id: 'north' });
  expect(at(76, 98)).toEqual({ type: 'record', id: 'west' });
  expect(at(124, 100)).toBeNull();
  expect(at(100, 60)).toBeNull();
});
