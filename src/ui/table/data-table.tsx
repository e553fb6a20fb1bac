import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type RowData, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { columnDefinition, TABLE_FEATURES } from './column-definition.ts';
import { ColumnTurning, type TurningLabels } from './column-turning.tsx';
import { TableCell } from './table-cell.tsx';
import type { TableColumn } from './table-column.ts';
import './data-table.css';
import { useColumnPages } from './use-column-pages.ts';
import { useRovingRow } from './use-roving-row.ts';

interface DataTableProps<Row extends RowData> {
  readonly caption: string;
  /** Before and after the count of rows in the line above the table. */
  readonly title: ReactNode;
  readonly tools: ReactNode;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly selectedId: string | null;
  readonly onChoose: (row: Row) => void;
  /** Said above the table: « 12 lignes sur 198 ». */
  readonly countLabel: (shown: number, all: number) => string;
  readonly filterLabel: (header: string) => string;
  readonly emptyLabel: string;
  readonly turning: TurningLabels;
}

/**
 * A real <table>, sorted by its headers and filtered by a field over each column; only the rows in view are in the page. Columns that do not
 * fit are turned to, beside the first one: nothing is pulled sideways.
 */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, countLabel } = props;
  const definitions = useMemo(() => columns.map(columnDefinition), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable({ features: TABLE_FEATURES, columns: definitions, data, getRowId: rowId });
  const shown = table.getRowModel().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const pages = useColumnPages(
    scroller,
    columns.map(({ width }) => width),
  );
  const { rowHeight } = pages;
  const seen = pages.shown.flatMap((at) => columns[at] ?? []);
  const asked = seen.reduce((sum, { width }) => sum + width, 0);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights it kept are those of other rows
  useEffect(() => virtual.measure(), [rowHeight]);
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
      <header className="data-table-head">
        {props.title}
        <p className="data-table-count" role="status">
          {countLabel(shown.length, rows.length)}
        </p>
        <ColumnTurning pages={pages} all={columns.length} labels={props.turning} />
        {props.tools}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="data-table-scroll" ref={scroller} tabIndex={0} aria-label={props.caption}>
        <table aria-rowcount={shown.length + 2} aria-colcount={columns.length}>
          <caption className="visually-hidden">{props.caption}</caption>
          <colgroup>
            {seen.map(({ id, width }) => (
              <col key={id} style={{ width: `${(100 * width) / asked}%` }} />
            ))}
          </colgroup>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id} aria-rowindex={1}>
                {pages.shown
                  .flatMap((at) => group.headers[at] ?? [])
                  .map((header) => (
                    <th
                      key={header.id}
                      scope="col"
                      aria-colindex={header.index + 1}
                      aria-sort={ariaSort(header.column.getIsSorted())}
                    >
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
              {pages.shown
                .flatMap((at) => table.getAllLeafColumns()[at] ?? [])
                .map((column) => (
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
            {before > 0 && <Spacer height={before} span={seen.length} />}
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
                  {seen.map((column, index) => (
                    <TableCell
                      key={column.id}
                      column={column}
                      place={(pages.shown[index] ?? 0) + 1}
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
            {after > 0 && <Spacer height={after} span={seen.length} />}
          </tbody>
        </table>
        {shown.length === 0 && <p className="data-table-empty">{props.emptyLabel}</p>}
      </section>
    </div>
  );
}

function Spacer(props: { height: number; span: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={props.span} style={{ height: props.height, padding: 0, border: 0 }} />
    </tr>
  );
}

function ariaSort(sorted: false | 'asc' | 'desc'): 'none' | 'ascending' | 'descending' {
  if (sorted === false) return 'none';
  return sorted === 'asc' ? 'ascending' : 'descending';
}
