import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  type ColumnDef,
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import './data-table.css';
import { matchesFilter } from './matches-filter.ts';
import { useRovingRow } from './use-roving-row.ts';

export type CellValue = string | number | null;

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => CellValue;
  /** How the value is written; text as it is and numbers in French by default. */
  readonly format?: (value: CellValue) => string;
  readonly width: number;
}

interface DataTableProps<Row extends RowData> {
  readonly caption: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly selectedId: string | null;
  readonly onChoose: (row: Row) => void;
  /** Said in the foot: « 12 lignes sur 198 ». */
  readonly countLabel: (shown: number, all: number) => string;
  readonly filterLabel: (header: string) => string;
  readonly emptyLabel: string;
}

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
});

const collator = new Intl.Collator('fr', { numeric: true });
const numberFormat = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const ROW_HEIGHT = 34;

/** A real <table>, sorted by its headers and filtered by a field over each column; only the rows in view are in the page. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, countLabel } = props;
  const definitions = useMemo(() => columns.map(columnDefinition), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({ features, columns: definitions, data, getRowId: rowId });
  const shown = table.getRowModel().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const roving = useRovingRow({
    count: shown.length,
    rendered: items.map((item) => item.index),
    scroller,
    scrollTo: (index) => virtual.scrollToIndex(index),
  });
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);

  return (
    <div className="data-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="data-table-scroll" ref={scroller} tabIndex={0} aria-label={props.caption}>
        <table aria-rowcount={shown.length + 2}>
          <caption className="visually-hidden">{props.caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} aria-rowindex={1}>
                {group.headers.map((header) => (
                  <th key={header.id} scope="col" aria-sort={ariaSort(header.column.getIsSorted())}>
                    <button type="button" onClick={header.column.getToggleSortingHandler()}>
                      <span>{String(header.column.columnDef.header)}</span>
                      {header.column.getIsSorted() === 'asc' && <IconArrowUp size={14} aria-hidden />}
                      {header.column.getIsSorted() === 'desc' && <IconArrowDown size={14} aria-hidden />}
                    </button>
                  </th>
                ))}
              </tr>
            ))}
            <tr aria-rowindex={2}>
              {table.getAllLeafColumns().map((column) => (
                <td key={column.id} className="data-table-filter">
                  <input
                    type="search"
                    aria-label={props.filterLabel(String(column.columnDef.header))}
                    placeholder="…"
                    value={(column.getFilterValue() as string | undefined) ?? ''}
                    onChange={(event) => column.setFilterValue(event.currentTarget.value)}
                  />
                </td>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={roving.onKeyDown}>
            {before > 0 && <Spacer height={before} span={columns.length} />}
            {items.map((item) => {
              const row = shown[item.index];
              if (!row) return null;
              const chosen = row.id === props.selectedId;
              return (
                <tr
                  key={row.id}
                  aria-rowindex={item.index + 3}
                  aria-selected={chosen}
                  className={chosen ? 'chosen' : undefined}
                  onClick={() => props.onChoose(row.original)}
                >
                  {columns.map((column, index) => (
                    <Cell
                      key={column.id}
                      column={column}
                      row={row.original}
                      handle={
                        index === 0
                          ? {
                              row: item.index,
                              reachable: item.index === roving.active,
                              onFocus: () => roving.setActive(item.index),
                              onChoose: () => props.onChoose(row.original),
                            }
                          : null
                      }
                    />
                  ))}
                </tr>
              );
            })}
            {after > 0 && <Spacer height={after} span={columns.length} />}
          </tbody>
        </table>
        {shown.length === 0 && <p className="data-table-empty">{props.emptyLabel}</p>}
      </section>
      <p className="data-table-count" role="status">
        {countLabel(shown.length, rows.length)}
      </p>
    </div>
  );
}

/** What the first cell carries: the row's name is its button. */
interface RowHandle {
  readonly row: number;
  readonly reachable: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

function Cell<Row extends RowData>(props: { column: TableColumn<Row>; row: Row; handle: RowHandle | null }) {
  const { handle } = props;
  const value = props.column.value(props.row);
  const text = writeValue(props.column, value);
  const className = typeof value === 'number' ? 'number' : undefined;
  const style = { minWidth: props.column.width };
  if (!handle) {
    return (
      <td className={className} style={style} title={text}>
        {text}
      </td>
    );
  }
  // The first cell is the row's name and the keyboard's way to choose the row.
  return (
    <th scope="row" style={style} title={text}>
      <button
        type="button"
        data-row={handle.row}
        tabIndex={handle.reachable ? 0 : -1}
        onFocus={handle.onFocus}
        onClick={(event) => {
          event.stopPropagation();
          handle.onChoose();
        }}
      >
        {text}
      </button>
    </th>
  );
}

function Spacer(props: { height: number; span: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={props.span} style={{ height: props.height, padding: 0, border: 0 }} />
    </tr>
  );
}

/** What a cell shows; also what an unknown value looks like. */
function writeValue<Row extends RowData>(column: TableColumn<Row>, value: CellValue): string {
  if (column.format) return column.format(value);
  if (value === null) return '–';
  return typeof value === 'number' ? numberFormat.format(value) : value;
}

function columnDefinition<Row extends RowData>(column: TableColumn<Row>): ColumnDef<typeof features, Row> {
  return {
    id: column.id,
    header: column.header,
    // undefined, not null: the table then keeps unknown values last in both directions
    accessorFn: (row) => column.value(row) ?? undefined,
    sortUndefined: 'last',
    sortFn: (a, b, id) => compareValues(a.getValue<CellValue>(id), b.getValue<CellValue>(id)),
    filterFn: (row, id, typed) => matchesFilter(row.getValue<CellValue | undefined>(id), String(typed)),
  } as ColumnDef<typeof features, Row>;
}

function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a ?? ''), String(b ?? ''));
}

function ariaSort(sorted: false | 'asc' | 'desc'): 'none' | 'ascending' | 'descending' {
  if (sorted === false) return 'none';
  return sorted === 'asc' ? 'ascending' : 'descending';
}
