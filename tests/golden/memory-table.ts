import { NO_SURPLUS, type SourceTable } from '#formats/read/source-table.ts';

/** A table of texts as a reader would give it, without a file. */
export function memoryTable(
  columnNames: readonly string[],
  rows: readonly (readonly string[])[],
): SourceTable {
  return {
    name: 'memory',
    columnNames,
    rowCount: rows.length,
    cell: (row, column) => rows[row]?.[column] ?? '',
    rawCell: (row, column) => rows[row]?.[column] ?? null,
    rowNumber: (row) => row + 2,
    rowState: (row) => (rows[row]?.every((cell) => cell.trim() === '') ? 'empty' : null),
    surplus: NO_SURPLUS,
    geometry: () => null,
    geometryUnreadable: () => false,
    geometryKind: 'none',
    crs: { crs: null, how: 'none' },
    headerRow: 1,
    titleRows: 0,
    encoding: 'utf-8',
    separator: ';',
    decimal: null,
  };
}
