import type { ReadLimits } from './format.ts';
import { Refusal } from './refusal.ts';
import type { CellValue } from './source-table.ts';
import { walkXml } from './walk-xml.ts';
import type { XlsxWorkbook } from './xlsx-parts.ts';
import { dateOfSerial } from './xlsx-serial.ts';

export interface SheetRow {
  /** 1-based, as the spreadsheet shows it. */
  readonly number: number;
  /** Sparse: a column that is not there is empty. */
  readonly cells: CellValue[];
}

/** Cells of one workbook sheet, gaps between rows left out. */
const CELLS_MAX = 20_000_000;

/**
 * One worksheet (ECMA-376 part 1, 18.3): rows in order, cells typed. A formula gives the value the spreadsheet computed, or
 * its own text after `=` when none was kept. A cell merged down a column is repeated in each row: it belongs to all of them.
 */
export function* readSheet(
  bytes: Uint8Array<ArrayBuffer>,
  workbook: Pick<XlsxWorkbook, 'sharedStrings' | 'isDateStyle' | 'is1904'>,
  limits: ReadLimits,
): Generator<number, readonly SheetRow[], void> {
  const rows: SheetRow[] = [];
  const merges: string[] = [];
  let row: SheetRow | null = null;
  let column = -1;
  let type = '';
  let style = 0;
  let value: string | null = null;
  let formula: string | null = null;
  let part: 'value' | 'formula' | null = null;
  let cells = 0;

  const { truncated } = yield* walkXml(
    bytes,
    {
      open: (name, attributes) => {
        if (name === 'row') {
          const number = Number(attributes.r ?? (rows.at(-1)?.number ?? 0) + 1);
          if (!Number.isInteger(number) || number < 1)
            throw new Refusal('file-unreadable', `r="${attributes.r}"`);
          row = { number, cells: [] };
          column = -1;
        } else if (name === 'c') {
          column = columnOf(attributes.r) ?? column + 1;
          if (column >= limits.columns) throw new Refusal('format-too-complex', `${column + 1}`);
          [type, style, value, formula] = [attributes.t ?? 'n', Number(attributes.s ?? 0), null, null];
        } else if (name === 'v' || (name === 't' && type === 'inlineStr'))
          [part, value] = ['value', value ?? ''];
        else if (name === 'f') [part, formula] = ['formula', ''];
        else if (name === 'mergeCell' && merges.length < limits.rows) merges.push(attributes.ref ?? '');
      },
      text: (piece) => {
        if (part === 'value') value += piece;
        else if (part === 'formula') formula += piece;
      },
      close: (name) => {
        if (name === 'v' || name === 't' || name === 'f') part = null;
        else if (name === 'c' && row) {
          const content = cellValueOf(type, style, value, formula, workbook);
          if (content === null) return;
          row.cells[column] = content;
          cells += 1;
          if (cells > CELLS_MAX) throw new Refusal('file-too-large', String(cells));
        } else if (name === 'row' && row) {
          if (row.cells.length > 0) rows.push(row);
          if (rows.length > limits.rows) throw new Refusal('file-too-large', String(rows.length));
          row = null;
        }
      },
    },
    limits,
  );
  if (truncated) throw new Refusal('file-truncated', 'XLSX');
  rows.sort((a, b) => a.number - b.number);
  fillMerged(rows, merges);
  return rows;
}

function cellValueOf(
  type: string,
  style: number,
  value: string | null,
  formula: string | null,
  { sharedStrings, isDateStyle, is1904 }: Pick<XlsxWorkbook, 'sharedStrings' | 'isDateStyle' | 'is1904'>,
): CellValue {
  if (value === null || value === '') return formula ? `=${formula}` : null;
  if (type === 's') return sharedStrings[Number(value)] || null;
  if (type === 'b') return value === '1' || value === 'true';
  if (type !== 'n') return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return (isDateStyle[style] ? dateOfSerial(number, is1904) : null) ?? number;
}

/** `BC12` → 54, 0-based; null when there is no reference. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/i.exec(reference ?? '')?.[0].toUpperCase();
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Repeats down the rows what is merged in one column; merges across columns are headings and titles, and are left. */
function fillMerged(rows: readonly SheetRow[], merges: readonly string[]): void {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  let budget = rows.length * 4;
  for (const reference of merges) {
    const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference);
    if (!match || match[1] !== match[3]) continue;
    const column = columnOf(match[1]) ?? 0;
    const content = byNumber.get(Number(match[2]))?.cells[column];
    if (content === undefined) continue;
    for (let number = Number(match[2]) + 1; number <= Number(match[4]) && budget > 0; number += 1) {
      budget -= 1;
      const row = byNumber.get(number);
      if (row && row.cells[column] === undefined) row.cells[column] = content;
    }
  }
}
