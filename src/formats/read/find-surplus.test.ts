import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { readFile } from './read-file.ts';
import type { SourceTable } from './source-table.ts';

const tableOf = (content: string): SourceTable =>
  runToEnd(readFile({ name: 'a.csv', bytes: strToU8(content) })).tables[0]!;
const rowOf = (table: SourceTable, row: number): readonly string[] =>
  table.columnNames.map((_, column) => table.cell(row, column));
const lines = (count: number, line: (row: number) => string): string =>
  Array.from({ length: count }, (_, row) => `${line(row)}\n`).join('');

describe('cells beyond the header', () => {
  it('are surplus, and stand in a numbered column', () => {
    const table = tableOf('nom;lieu;ville\nA;Place; haute;Oraison\nB;Gare;Manosque\nC;Pont;Manosque\n');
    expect(table.columnNames).toEqual(['nom', 'lieu', 'ville', 'Colonne 4']);
    expect([...table.surplus]).toEqual([[0, ['Oraison']]]);
    expect(rowOf(table, 0)).toEqual(['A', 'Place', ' haute', 'Oraison']);
    expect(rowOf(table, 1)).toEqual(['B', 'Gare', 'Manosque', '']);
  });

  it('are nothing when blank, or when quotes protect the separator', () => {
    const table = tableOf(
      'nom;lieu;ville\nA;"Place; haute";Oraison;;;\nB;Gare;Manosque; ;\nC;Pont;Manosque\n',
    );
    expect(table.columnNames).toEqual(['nom', 'lieu', 'ville']);
    expect(table.surplus.size).toBe(0);
    expect(rowOf(table, 0)).toEqual(['A', 'Place; haute', 'Oraison']);
  });

  it('are seen wherever they first appear', () => {
    const table = tableOf(`nom;lieu\n${lines(500, (row) => (row === 400 ? 'A;b;c;;d' : 'A;b'))}`);
    expect(table.columnNames).toEqual(['nom', 'lieu', 'Colonne 3', 'Colonne 4', 'Colonne 5']);
    expect([...table.surplus]).toEqual([[400, ['c', '', 'd']]]);
  });

  it('make a column, not a fault, where most rows have them', () => {
    const table = tableOf(
      `nom;lieu\n${lines(500, (row) => (row < 120 ? 'A;b' : `A;b;c${row === 300 ? ';d' : ''}`))}`,
    );
    expect(table.columnNames).toEqual(['nom', 'lieu', 'Colonne 3', 'Colonne 4']);
    expect([...table.surplus]).toEqual([[300, ['d']]]);
    expect(table.cell(499, 2)).toBe('c');
  });

  it('of a line full of separators go to the last column, and no row has thousands', () => {
    const cells = Array.from({ length: 3000 }, (_, at) => `c${at}`).join(';');
    const table = tableOf(`nom;lieu\nA;b\n${cells}\nB;c\nC;d\n`);
    expect(table.columnNames).toHaveLength(22);
    expect(rowOf(table, 1).join(';')).toBe(cells);
    expect(table.surplus.get(1)!.join(';')).toBe(cells.slice('c0;c1;'.length));
  });

  it('are surplus in a table without names too', () => {
    const table = tableOf('6.1;44.1\n6.2;44.2;9\n6.3;44.3\n');
    expect(table.columnNames).toEqual(['Colonne 1', 'Colonne 2', 'Colonne 3']);
    expect([...table.surplus]).toEqual([[1, ['9']]]);
  });

  it('under a blank heading at the end get a number for a name', () => {
    const table = tableOf('nom;lieu;;\nA;b;;\nB;c;vu;\nC;d;;\n');
    expect(table.columnNames).toEqual(['nom', 'lieu', 'Colonne 3', '']);
    expect([...table.surplus]).toEqual([[1, ['vu']]]);
  });
});
