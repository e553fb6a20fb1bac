import { columnNamesOf, findHeader } from './find-header.ts';
import { isCellDate, RecordTable } from './record-table.ts';
import type { CellValue, SourceTable } from './source-table.ts';
import type { SheetRow } from './workbook-rows.ts';

const HEADER_SEARCH_ROWS = 100;

/** Null when nothing stands under the header, as on a cover. Empty rows between the first and the last are not kept by the format. */
export function workbookTable(name: string, rows: readonly SheetRow[]): SourceTable | null {
  if (rows.length === 0) return null;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const top = rows
    .slice(0, HEADER_SEARCH_ROWS)
    .map(({ cells }) => Array.from({ length: width }, (_, i) => textOf(cells[i])));
  const { header, groups, titles } = findHeader(top);
  const data = rows.slice(header + 1);
  if (data.length === 0) return null;
  return new RecordTable({
    name,
    columnNames:
      header < 0
        ? Array.from({ length: width }, (_, column) => `Colonne ${column + 1}`)
        : columnNamesOf(top[header]!, groups < 0 ? null : top[groups]!),
    rowCount: data.length,
    value: (row, column) => data[row]!.cells[column] ?? null,
    rowNumber: (row) => data[row]!.number,
    hasTotals: true,
    headerRow: header < 0 ? null : rows[header]!.number,
    titleRows: titles,
    crs: { crs: null, how: 'none' },
  });
}

function textOf(value: CellValue | undefined): string {
  if (value === undefined || value === null) return '';
  return isCellDate(value) ? value.iso : String(value);
}
