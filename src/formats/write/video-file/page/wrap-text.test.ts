import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

const measure = (text: string): number => text.length;

test('no line is wider than asked, and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = wrapText(text, width, measure);
      // A letter of two code units is wider than a width of one: it stays whole.
      for (const line of lines) expect(line.length <= width || [...line].length === 1).toBe(true);
      expect(lines.join('').replace(/[ \n]/g, '')).toBe(text.replace(/[ \n]/g, ''));
    }),
  );
});

test('breaks at spaces, keeps line feeds, cuts what is too long', () => {
  expect(wrapText('une place du marché', 9, measure)).toEqual(['une place', 'du marché']);
  expect(wrapText('a\n\nb', 9, measure)).toEqual(['a', '', 'b']);
  expect(wrapText('anticonstitutionnellement', 10, measure)).toEqual(['anticonsti', 'tutionnell', 'ement']);
  expect(wrapText('12\u00a0m et', 4, measure)).toEqual(['12\u00a0m', 'et']);
});
