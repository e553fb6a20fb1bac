import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseSheets } from './choose-sheets.ts';
import type { LocalBox } from './local-box.ts';

const frame = { width: 200, height: 160 };
const scales = [500, 1000, 2000];

const extent = fc
  .record({
    x: fc.integer({ min: -600, max: 600 }),
    y: fc.integer({ min: -600, max: 600 }),
    width: fc.integer({ min: 0, max: 500 }),
    height: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ x, y, width, height }): LocalBox => [x, y, x + width, y + height]);

test('each thing is on one sheet, and inside its frame unless the sheet says it is cut', () => {
  fc.assert(
    fc.property(
      fc.array(extent, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 9 }),
      (all, few) => {
        const { scale, sheets } = chooseSheets(all, frame, scales, few);
        expect(scales).toContain(scale);
        expect(sheets.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(
          all.map((_, at) => at),
        );
        for (const { centre, members, cut } of sheets) {
          const halfWidth = (frame.width * scale) / 2000;
          const halfHeight = (frame.height * scale) / 2000;
          const inside = members.every((member) => {
            const [west, south, east, north] = all[member]!;
            return (
              west >= centre[0] - halfWidth &&
              east <= centre[0] + halfWidth &&
              south >= centre[1] - halfHeight &&
              north <= centre[1] + halfHeight
            );
          });
          expect(inside || cut).toBe(true);
        }
      },
    ),
  );
});

test('the largest scale at which all is on one sheet, when one sheet is asked for', () => {
  expect(chooseSheets([[0, 0, 90, 70]], frame, scales, 1).scale).toBe(500);
  expect(chooseSheets([[0, 0, 96, 70]], frame, scales, 1).scale).toBe(1000);
  const apart: readonly LocalBox[] = [
    [0, 0, 10, 10],
    [150, 0, 160, 10],
  ];
  expect(chooseSheets(apart, frame, scales, 2)).toMatchObject({ scale: 1000, sheets: [{ members: [0, 1] }] });
  expect(chooseSheets(apart, frame, scales, 1).scale).toBe(500);
});

test('what no scale holds is cut, at the smallest scale', () => {
  const { scale, sheets } = chooseSheets([[0, 0, 5000, 10]], frame, scales, 1);
  expect([scale, sheets.map(({ cut }) => cut)]).toEqual([2000, [true]]);
});

test('nothing to show: no sheet; no scale: the caller’s mistake', () => {
  expect(chooseSheets([], frame, scales, 3)).toEqual({ scale: 500, sheets: [] });
  expect(() => chooseSheets([], frame, [], 3)).toThrow('no scale');
});
