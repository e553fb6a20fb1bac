import { columnNamesOf, findHeader } from './find-header.ts';
import type { Reading, ReadLimits, SourceFile } from './format.ts';
import { isCellDate, RecordTable } from './record-table.ts';
import { Refusal } from './refusal.ts';
import type { CellValue, SourceTable } from './source-table.ts';
import { openZip, unzipEntry } from './unzip.ts';
import { readWorkbook } from './xlsx-parts.ts';
import { readSheet, type SheetRow } from './xlsx-sheet.ts';

const HEADER_SEARCH_ROWS = 100;

/**
 * A workbook of SpreadsheetML: one table a sheet that has rows under a header; covers and empty sheets are left out, hidden
 * sheets come last. Written here over a zip and an XML parser because the libraries known to read XLSX give neither merged
 * cells nor bounds on what a hostile workbook unfolds to, and cannot be stopped half-way.
 */
export function* readXlsx(file: SourceFile, limits: ReadLimits): Reading {
  const archive = { bytes: file.bytes, entries: openZip(file.bytes, limits) };
  const workbook = yield* readWorkbook(archive, limits);
  const tables: SourceTable[] = [];
  const sheets = [...workbook.sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden));
  for (const { name, part } of sheets) {
    const bytes = yield* unzipEntry(file.bytes, part);
    const rows = yield* readSheet(bytes, workbook, limits);
    const table = sheetTable(name, rows);
    if (table) tables.push(table);
  }
  if (tables.length === 0) throw new Refusal('table-empty', 'XLSX');
  return { tables, problems: [] };
}

/** Null when nothing stands under the header, as on a cover. Rows between the first and the last that are empty are not kept by the format. */
function sheetTable(name: string, rows: readonly SheetRow[]): SourceTable | null {
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
