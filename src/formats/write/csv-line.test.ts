import { describe, expect, it } from 'vitest';
import { csvCell, csvLine } from './csv-line.ts';

describe('csvCell', () => {
  it.each(['=HYPERLINK("x")', '+33 4 92', '@SUM(A1)', '-2+3', '\t=1', ' =1', '=1;2'])(
    'keeps %j from running',
    (cell) => {
      expect(csvCell(cell).replace(/^"/, '')).toMatch(/^'/);
    },
  );
  it.each(['-90', '+12,5', '3.2', 'Place de la mairie', '45/135', ''])('leaves %j as it is', (cell) => {
    expect(csvCell(cell)).toBe(cell);
  });
  it('quotes what would break the line, doubles quotes', () => {
    expect(csvCell('en panne; devis "Durand"')).toBe('"en panne; devis ""Durand"""');
    expect(csvLine(['a\nb', 1.5, null])).toBe('"a\nb";1,5;\r\n');
  });
});
