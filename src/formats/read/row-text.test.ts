import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { indexLines } from './index-lines.ts';
import { RowText } from './row-text.ts';

const content = fc
  .array(fc.constantFrom('a', 'é', '–', '🚓', ';', ';', '"', '""', '\n', '\n', '\r\n', 'Forcalquier'), {
    maxLength: 200,
  })
  .map((pieces) => pieces.join(''));

it('gives each row the same text in whatever order it is asked, and all rows make the file', () => {
  fc.assert(
    fc.property(content, fc.array(fc.nat(), { maxLength: 20 }), (text, order) => {
      const bytes = new TextEncoder().encode(text);
      const index = runToEnd(indexLines(bytes, ';'));
      const inOrder = new RowText(bytes, index);
      const rowOf = (from: RowText, row: number): string => {
        from.seek(row);
        return from.text.slice(from.start, from.end);
      };
      const rows = Array.from({ length: index.rows }, (_, row) => rowOf(inOrder, row));
      expect(rows.join('')).toBe(text);
      const anyhow = new RowText(bytes, index);
      for (const wish of index.rows === 0 ? [] : order)
        expect(rowOf(anyhow, wish % index.rows)).toBe(rows[wish % index.rows]);
      expect([...index.separators]).toEqual(rows.map((row) => row.split(';').length - 1));
    }),
  );
});

it('refuses a row that is not there', () => {
  const bytes = new TextEncoder().encode('a\nb\n');
  const text = new RowText(bytes, runToEnd(indexLines(bytes, ';')));
  expect(() => text.seek(2)).toThrow(RangeError);
});
