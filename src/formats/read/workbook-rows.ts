import type { ReadLimits } from './format.ts';
import { Refusal } from './refusal.ts';
import type { CellObject, DenseWorkSheet } from './sheet-library.ts';
import type { CellValue } from './source-table.ts';
import { SHEET_ROWS_MAX } from './workbook-cost.ts';

export interface SheetRow {
  /** 1-based, as the spreadsheet shows it. */
  readonly number: number;
  /** Sparse: a column that is not there is empty. */
  readonly cells: CellValue[];
}

export interface SheetRows {
  /** Rows that hold something, in order. */
  readonly rows: readonly SheetRow[];
  /** Cells the library made, blank ones included. */
  readonly cells: number;
}

/**
 * Rows of one sheet of the library, which may be sparse up to any index. A cell merged down a column is repeated in each
 * row: it belongs to all of them; cells merged across are headings and titles, and are left.
 */
export function readRows(
  sheet: DenseWorkSheet,
  toValue: (cell: CellObject) => CellValue,
  limits: ReadLimits,
): SheetRows {
  const rows: SheetRow[] = [];
  let count = 0;
  for (const [index, line] of Object.entries(sheet['!data'])) {
    const number = Number(index) + 1;
    if (!(number >= 1 && number <= SHEET_ROWS_MAX)) throw new Refusal('format-too-complex', index);
    const cells: CellValue[] = [];
    for (const [place, cell] of Object.entries(line ?? [])) {
      count += 1;
      const value = cell ? toValue(cell) : null;
      if (value === null) continue;
      const column = Number(place);
      if (!(column >= 0 && column < limits.columns)) throw new Refusal('format-too-complex', place);
      cells[column] = value;
    }
    if (cells.length > 0) rows.push({ number, cells });
    if (rows.length > limits.rows) throw new Refusal('file-too-large', String(rows.length));
  }
  fillMerged(rows, sheet['!merges'] ?? []);
  return { rows, cells: count };
}

function fillMerged(rows: readonly SheetRow[], merges: NonNullable<DenseWorkSheet['!merges']>): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  let budget = rows.length * 4;
  for (const { s: start, e: end } of merges) {
    if (start.c !== end.c) continue;
    const content = byNumber.get(start.r + 1)?.cells[start.c];
    if (content === undefined) continue;
    for (let number = start.r + 2; number <= end.r + 1 && budget > 0; number += 1) {
      budget -= 1;
      const row = byNumber.get(number);
      if (row && row.cells[start.c] === undefined) row.cells[start.c] = content;
    }
  }
}
