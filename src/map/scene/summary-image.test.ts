import { expect, test } from 'vitest';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import type { LngLatBounds } from '#geo/units.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import type { Palette } from '../palette.ts';
import { summaryImage } from './summary-image.ts';

const BOUNDS: LngLatBounds = [6, 44, 6.1, 44.1];
const { rules } = PRESENCE_COPIES.elus;
const palette = Object.fromEntries(
  ['#f0f0f0', '#d0d0d0', '#b0b0b0', '#808080', '#505050', '#101010'].map((colour, at) => [
    `seq-${at + 1}`,
    colour,
  ]),
) as unknown as Palette;
const column = Math.floor(mercatorX(6) / 2 ** 17);
const row = Math.floor(mercatorY(44.1) / 2 ** 17);

test('each square is one pixel in the colour of its class', () => {
  const image = summaryImage(
    {
      rules,
      squares: [
        [column, row, 0],
        [column + 1, row + 2, 5],
      ],
    },
    BOUNDS,
    palette,
  );
  const pixel = (x: number, y: number) => [
    ...image.crisp.slice((y * image.width + x) * 4, (y * image.width + x) * 4 + 4),
  ];
  expect(image).toMatchObject({ left: column, top: row, zoom: 15 });
  expect(pixel(0, 0)).toEqual([240, 240, 240, 217]);
  expect(pixel(1, 2)).toEqual([16, 16, 16, 217]);
  expect(pixel(1, 1)).toEqual([0, 0, 0, 0]);
});

test('squares of a file that lie on the other side of the world make no image of the world', () => {
  const image = summaryImage(
    {
      rules,
      squares: [
        [0, 0, 5],
        [32_767, 32_767, 5],
      ],
    },
    BOUNDS,
    palette,
  );
  expect(image.width * image.height).toBeLessThan(300);
  expect(image.crisp.every((value) => value === 0)).toBe(true);
});
