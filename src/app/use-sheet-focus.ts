import { useCallback, useEffect, useRef, useState } from 'react';
import type { Selection } from '#domain/view-settings.ts';

export interface SheetFocus {
  /** Call before choosing what was asked for by keyboard, search or list: the title of its sheet takes the focus. */
  readonly toSheet: () => void;
  /** Call when the sheet was closed: the focus goes back to where it came from. */
  readonly back: () => void;
  /** Title of the sheet that is open, for a live region; empty when none is. */
  readonly title: string;
}

/** Where the keyboard is while sheets open and close. A click on the map leaves it where it was. */
export function useSheetFocus(selection: Selection): SheetFocus {
  const opener = useRef<HTMLElement | null>(null);
  const asked = useRef(false);
  const [title, setTitle] = useState('');
  const toSheet = useCallback(() => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && !activeElement.closest('.frame-sheet'))
      opener.current = activeElement;
    asked.current = true;
  }, []);
  const back = useCallback(() => {
    const target = opener.current;
    opener.current = null;
    // Once the sheet is gone: where it takes the place of the panel, what opened it cannot have the focus before.
    requestAnimationFrame(() => {
      if (target?.isConnected) target.focus();
      else document.querySelector<HTMLElement>('.frame-map')?.focus();
    });
  }, []);
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>('.frame-sheet h1');
    setTitle(selection.type === 'none' ? '' : (heading?.textContent ?? ''));
    if (asked.current && selection.type !== 'none') heading?.focus({ preventScroll: true });
    asked.current = false;
  }, [selection]);
  return { toSheet, back, title };
}
