import {
  type ColumnDef,
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import { matchesFilter } from './matches-filter.ts';
import type { CellValue, TableColumn } from './table-column.ts';

/** What a table of this project can do: sort and filter. */
export const TABLE_FEATURES = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});

const collator = new Intl.Collator('fr', { numeric: true });

/** A column as the table's engine wants it: sorted as French sorts, unknown values last. */
export function columnDefinition<Row extends RowData>(
  column: TableColumn<Row>,
): ColumnDef<typeof TABLE_FEATURES, Row> {
  return {
    id: column.id,
    header: column.header,
    // undefined, not null: the table then keeps unknown values last in both directions
    accessorFn: (row) => column.value(row) ?? undefined,
    sortUndefined: 'last',
    sortFn: (a, b, id) => compareValues(a.getValue<CellValue>(id), b.getValue<CellValue>(id)),
    filterFn: (row, id, typed) => matchesFilter(row.getValue<CellValue | undefined>(id), String(typed)),
  } as ColumnDef<typeof TABLE_FEATURES, Row>;
}

function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a ?? ''), String(b ?? ''));
}
