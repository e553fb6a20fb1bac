import type { CellValue, TableColumn } from './table-column.ts';

const numberFormat = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

/** What the first cell carries: the row's name is its button. */
export interface RowHandle {
  readonly row: number;
  readonly reachable: boolean;
  readonly onFocus: () => void;
  readonly onChoose: () => void;
}

export function TableCell<Row>(props: {
  column: TableColumn<Row>;
  /** Among all columns, from 1. */
  place: number;
  row: Row;
  handle: RowHandle | null;
}) {
  const { handle } = props;
  const value = props.column.value(props.row);
  const text = writeValue(props.column, value);
  const className = typeof value === 'number' ? 'number' : undefined;
  if (!handle) {
    return (
      <td className={className} aria-colindex={props.place} title={text}>
        {text}
      </td>
    );
  }
  // The first cell is the row's name and the keyboard's way to choose the row.
  return (
    <th scope="row" aria-colindex={props.place} title={text}>
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

/** What a cell shows; also what an unknown value looks like. */
function writeValue<Row>(column: TableColumn<Row>, value: CellValue): string {
  if (column.format) return column.format(value);
  if (value === null) return '–';
  return typeof value === 'number' ? numberFormat.format(value) : value;
}
