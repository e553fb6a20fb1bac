import { type RefObject, useEffect, useState } from 'react';
import { columnPages } from './column-pages.ts';

/** Widths of columns are given for letters of this size, CSS pixels. */
const LETTERS = 14;
/** Until the table was measured: what a laptop gives it. */
const FIRST_ROOM = 940;
const LEAST_ROW = 34;

interface TableMeasure {
  readonly room: number;
  readonly letters: number;
  /** Height of a row: a finger and a projector need more. */
  readonly row: number;
}

export interface ColumnPages {
  /** Places of the columns shown now, the first one always among them. */
  readonly shown: readonly number[];
  /** Places of the columns that can be turned: the first shown beside the row's name, and the last. */
  readonly from: number;
  readonly to: number;
  /** Turns to the page before or after; null where there is none. */
  readonly back: (() => void) | null;
  readonly forward: (() => void) | null;
  readonly rowHeight: number;
}

/** Which columns fit in the table as wide as it is now, and how to turn to the others. */
export function useColumnPages(table: RefObject<HTMLElement | null>, widths: readonly number[]): ColumnPages {
  const [measure, setMeasure] = useState<TableMeasure>({
    room: FIRST_ROOM,
    letters: LETTERS,
    row: LEAST_ROW,
  });
  const [page, setPage] = useState(0);
  useEffect(() => {
    const element = table.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      // Put out of sight, it has no size: it comes back as it was.
      if (element.clientWidth > 0) setMeasure(measureTable(element));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [table]);

  const pages = columnPages(
    widths.map((width) => (width * measure.letters) / LETTERS),
    measure.room,
  );
  const at = Math.min(page, pages.length - 1);
  const { from, to } = pages[at] ?? { from: 1, to: 1 };
  return {
    shown: [0, ...Array.from({ length: to - from }, (_, index) => from + index)],
    from: from + 1,
    to,
    back: at > 0 ? () => setPage(at - 1) : null,
    forward: at < pages.length - 1 ? () => setPage(at + 1) : null,
    rowHeight: measure.row,
  };
}

function measureTable(element: HTMLElement): TableMeasure {
  const style = getComputedStyle(element);
  const number = (value: string, otherwise: number) => Number.parseFloat(value) || otherwise;
  return {
    room: element.clientWidth,
    letters: number(style.fontSize, LETTERS),
    row: Math.max(LEAST_ROW, number(style.getPropertyValue('--target'), 0)),
  };
}
