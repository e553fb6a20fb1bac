import type { LineIndex } from './index-lines.ts';
import { cellText, contentEnd, locateCells } from './locate-cells.ts';
import type { RowText } from './row-text.ts';

export interface Surplus {
  /** Columns the table needs so that no filled cell is lost: at least `named`. */
  readonly width: number;
  /** Some row goes further still: the last column holds the rest of its line, separators included. */
  readonly capped: boolean;
  /** Row counted from `firstRow` → its cells from the first column that the usual row does not have to its last filled one. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
}

/** One line full of separators must not give every row thousands of columns. */
export const EXTRA_COLUMNS_MAX = 20;
/** Fewer rows than this are no habit: in a list of three, one shifted row is a third. */
const USUAL_ROWS = 20;
const ROWS_PER_YIELD = 50_000;

/**
 * Looks at every row for filled cells beyond the named columns; blank ones, as spreadsheets leave at the end, are nothing.
 * A column without a name that at least half of the rows (and twenty) fill is a column like the others; what goes beyond is surplus.
 * The index has counted the separators of each row without heeding quotes, which clears most rows.
 */
export function* findSurplus(
  text: RowText,
  index: LineIndex,
  rows: { readonly first: number; readonly count: number },
  separator: string,
  named: number,
): Generator<number, Surplus, void> {
  const code = separator.charCodeAt(0);
  const most = named + EXTRA_COLUMNS_MAX;
  const bounds = new Uint32Array(2 * (most + 1));
  const fillings = new Uint32Array(EXTRA_COLUMNS_MAX + 1);
  const long: number[] = [];
  // A row of `named` cells has one separator less. The index stops counting at 255.
  const least = Math.min(Math.max(1, named), 255);
  let width = named;
  const beyond = (row: number): string[] => {
    text.seek(row + rows.first);
    const count = locateCells(text.text, text.start, text.end, code, index.quoted, bounds);
    return cellsBeyond(text.text, text.start, text.end, bounds, count, separator, named);
  };
  for (let row = 0; row < rows.count; row += 1) {
    if (row % ROWS_PER_YIELD === ROWS_PER_YIELD - 1) yield 1;
    if (index.separators[row + rows.first]! < least) continue;
    const cells = beyond(row);
    if (cells.length === 0) continue;
    long.push(row);
    width = Math.max(width, named + cells.length);
    for (const [at, cell] of cells.entries()) if (cell.trim() !== '') fillings[at]! += 1;
  }
  const usual = usualExtras(fillings, rows.count);
  const cells = new Map<number, readonly string[]>();
  for (const row of long) {
    const extra = beyond(row).slice(usual);
    if (extra.length > 0) cells.set(row, extra);
  }
  return { width: Math.min(width, most), capped: width > most, cells };
}

/** Columns without a name that are columns like the others: as many as at least half of the rows (and twenty) fill. */
export function usualExtras(fillings: Uint32Array, rows: number): number {
  return fillings.findLastIndex((filled) => filled >= USUAL_ROWS && filled * 2 >= rows) + 1;
}

/**
 * The cells of a located row from column `named` to the last filled one; what goes beyond EXTRA_COLUMNS_MAX is one cell.
 * @param bounds of `count` cells, room for `named + EXTRA_COLUMNS_MAX + 1`
 */
export function cellsBeyond(
  text: string,
  start: number,
  end: number,
  bounds: Uint32Array,
  count: number,
  separator: string,
  named: number,
): string[] {
  const most = named + EXTRA_COLUMNS_MAX;
  if (count > most) bounds[2 * most + 1] = contentEnd(text, start, end);
  const cells: string[] = [];
  for (let at = named; at < count; at += 1) cells.push(cellText(text, bounds[2 * at]!, bounds[2 * at + 1]!));
  while (cells.length > 0 && isBlank(cells.at(-1)!, separator)) cells.pop();
  return cells;
}

/** The rest of a line may be nothing but separators. */
function isBlank(cell: string, separator: string): boolean {
  return cell.replaceAll(separator, '').trim() === '';
}
