import { isNumber } from './find-header.ts';
import type { RowState } from './source-table.ts';

const TOTAL = /^\s*(?:sous[-\s])?tota(?:l|ux)(?:\s+g[ée]n[ée]ral)?\s*(?:[:=].{0,80})?$/i;

/** Empty or a sum line; null for a row like the others. A sum line begins with « Total » and holds only numbers besides. */
export function stateOfCells(cells: readonly string[]): RowState {
  let first = '';
  for (const cell of cells) {
    const text = cell.trim();
    if (text === '') continue;
    if (first === '') {
      if (!TOTAL.test(text)) return null;
      first = text;
    } else if (!isNumber(text)) return null;
  }
  return first === '' ? 'empty' : 'total';
}
