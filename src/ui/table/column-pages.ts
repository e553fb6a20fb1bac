/** Columns shown together beside the first one: `from` inclusive, `to` exclusive, in the order of the table. */
export interface ColumnPage {
  readonly from: number;
  readonly to: number;
}

/** How much narrower than it would like a column may be drawn: its longest words then end in an ellipsis. */
const LEAST_SHARE = 0.88;

/**
 * Cuts the columns of a table into pages that fit side by side, so that nothing has to be pulled sideways to be read. The first column
 * names the row and stands on every page; each page holds at least one other.
 * @param widths of all columns, as they would like to be, CSS pixels
 * @param room width of the table, CSS pixels
 */
export function columnPages(widths: readonly number[], room: number): readonly ColumnPage[] {
  const pages: ColumnPage[] = [];
  const first = widths[0] ?? 0;
  let from = 1;
  while (from < widths.length) {
    let taken = first + (widths[from] ?? 0);
    let to = from + 1;
    while (to < widths.length && (taken + (widths[to] ?? 0)) * LEAST_SHARE <= room) {
      taken += widths[to] ?? 0;
      to++;
    }
    pages.push({ from, to });
    from = to;
  }
  return pages.length > 0 ? pages : [{ from: 1, to: 1 }];
}
