import { expect, test } from 'vitest';
import type { Palette } from '../palette.ts';
import { levelColour } from './level-colour.ts';

const palette = {
  'level-monitor': '#e0e0e0',
  'level-detect': '#c0c0c0',
  'level-observe': '#a0a0a0',
  'level-recognise': '#808080',
  'level-identify': '#202020',
} as Palette;

test('five levels take the colours of the tokens as they are', () => {
  const greys = [0, 1, 2, 3, 4].map((index) => levelColour(palette, index, 5)[0]);
  expect(greys).toEqual([0xe0, 0xc0, 0xa0, 0x80, 0x20]);
});

test('whatever their number, a better level is darker', () => {
  for (let count = 1; count <= 9; count++) {
    const greys = Array.from({ length: count }, (_, index) => levelColour(palette, index, count)[0]);
    expect(greys).toEqual([...greys].sort((a, b) => b - a));
    expect(new Set(greys).size).toBe(count);
  }
});
