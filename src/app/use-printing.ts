import { type RefObject, useCallback, useEffect } from 'react';
import type { MapHandle } from '#map/map-view.tsx';
import type { ViewStore } from '#state/view-store.ts';
import { shellText } from '#ui/text/shell.ts';
import { say } from './say.tsx';

/** Prints the map, from the button or Ctrl P: drawn for the page first, in the light theme, which spares ink. */
export function usePrinting(map: RefObject<MapHandle | null>, view: ViewStore): () => void {
  const print = useCallback(async () => {
    say(shellText.printing);
    const { theme } = view.getState().settings;
    if (theme !== 'light') view.getState().setTheme('light');
    // The theme reaches the map with the next picture.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    try {
      await map.current?.preparePrint();
      await new Promise(requestAnimationFrame);
      window.print();
    } finally {
      if (theme !== 'light') view.getState().setTheme(theme);
    }
  }, [map, view]);
  const start = useCallback(() => {
    print().catch(console.error);
  }, [print]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      start();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [start]);
  return start;
}
