import { columnNamesOf, findHeader } from './find-header.ts';
import { guessDecimal } from './guess-decimal.ts';

/** Rows looked at to find the header. */
export const HEADER_SEARCH_ROWS = 100;
const DECIMAL_SAMPLE_ROWS = 200;

/** What the first rows of a delimited text say of the others. */
export interface DelimitedHead {
  /** Index of the line of names; -1 when there is none. */
  readonly header: number;
  /** Filled rows above it that are not headings. */
  readonly titles: number;
  /** Index of the first row after the header. */
  readonly firstRow: number;
  /** Cells of the usual row. */
  readonly usual: number;
  readonly headings: readonly string[];
  /** Columns up to the last one that has a name. */
  readonly named: number;
  readonly decimal: ',' | '.' | null;
}

/** @param top the first HEADER_SEARCH_ROWS rows, or all when there are fewer */
export function delimitedHead(top: readonly (readonly string[])[]): DelimitedHead {
  const { header, groups, titles } = findHeader(top);
  const firstRow =
    header < 0 ? top.findIndex((cells) => cells.some((cell) => cell.trim() !== '')) : header + 1;
  const usual = usualWidth(top, firstRow);
  const headings = header < 0 ? numberedColumns([], 0, usual) : namesUnder(top[header]!, top[groups] ?? null);
  return {
    header,
    titles,
    firstRow,
    usual,
    headings,
    named: headings.findLastIndex((name) => name !== '') + 1,
    decimal: guessDecimal(top.slice(firstRow, firstRow + DECIMAL_SAMPLE_ROWS).flat()),
  };
}

/** Columns from `named` to `width` hold something and have no name: they get their rank. */
export function numberedColumns(names: readonly string[], named: number, width: number): readonly string[] {
  return Array.from({ length: Math.max(names.length, width) }, (_, column) =>
    column >= named && column < width ? `Colonne ${column + 1}` : names[column]!,
  );
}

function usualWidth(top: readonly (readonly string[])[], firstRow: number): number {
  const widths = top.slice(Math.max(0, firstRow - 1)).map((cells) => cells.length);
  widths.sort((a, b) => a - b);
  return widths[widths.length >> 1] ?? 1;
}

function namesUnder(names: readonly string[], groups: readonly string[] | null): readonly string[] {
  const length = Math.max(names.length, groups?.length ?? 0);
  return columnNamesOf(
    Array.from({ length }, (_, column) => names[column] ?? ''),
    groups,
  );
}
