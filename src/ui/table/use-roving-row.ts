import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface RovingRow {
  /** The one row that Tab reaches; the arrows go on from it. */
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly setActive: (index: number) => void;
}

interface RovingRowOptions {
  readonly count: number;
  /** Rows in the page now: the active row may have been scrolled out of it. */
  readonly rendered: readonly number[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly scrollTo: (index: number) => void;
}

const PAGE = 10;

/** A long table is one stop for Tab: arrows, page keys, Home and End move inside it (ARIA « roving tabindex »). */
export function useRovingRow({ count, rendered, scroller, scrollTo }: RovingRowOptions): RovingRow {
  const [wanted, setWanted] = useState(0);
  const moving = useRef(false);
  const active = rendered.includes(wanted) ? wanted : (rendered[0] ?? 0);

  useEffect(() => {
    if (!moving.current) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`);
    // Not there yet: the row comes with the render that follows the scroll.
    if (!button) return;
    moving.current = false;
    button.focus({ preventScroll: true });
  });

  return {
    active,
    setActive: setWanted,
    onKeyDown: (event) => {
      const target = nextRow(event.key, active, count);
      if (target === null) return;
      event.preventDefault();
      moving.current = true;
      setWanted(target);
      scrollTo(target);
    },
  };
}

function nextRow(key: string, from: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: count - 1,
  };
  const target = steps[key];
  return target === undefined || count === 0 ? null : Math.min(Math.max(target, 0), count - 1);
}
