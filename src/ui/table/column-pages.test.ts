import { describe, expect, test } from 'vitest';
import { columnPages } from './column-pages.ts';

const WIDTHS = [190, 70, 90, 100, 150, 220, 80, 150];

describe('columnPages', () => {
  test('all columns on one page where there is room', () => {
    expect(columnPages(WIDTHS, 1050)).toEqual([{ from: 1, to: 8 }]);
  });

  test('every column but the first is on one page and only one, in order, whatever the room', () => {
    for (let room = 0; room <= 1200; room += 10) {
      const shown = columnPages(WIDTHS, room).flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, index) => from + index),
      );
      expect(shown).toEqual([1, 2, 3, 4, 5, 6, 7]);
    }
  });

  test('a page of several columns fits, at most an eighth narrower than asked', () => {
    for (let room = 200; room <= 1200; room += 10) {
      for (const { from, to } of columnPages(WIDTHS, room)) {
        if (to - from === 1) continue;
        const asked = 190 + WIDTHS.slice(from, to).reduce((sum, width) => sum + width, 0);
        expect(asked * 0.88).toBeLessThanOrEqual(room);
      }
    }
  });

  test('a table of one column has one page without another', () => {
    expect(columnPages([200], 100)).toEqual([{ from: 1, to: 1 }]);
  });
});
