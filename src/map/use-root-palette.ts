import { useEffect, useState } from 'react';
import { type Palette, readPalette } from './palette.ts';

/** The palette of the theme in force: follows `data-theme` of the root, which the shell sets after its children's effects. */
export function useRootPalette(): Palette {
  const [palette, setPalette] = useState(() => readPalette(document.documentElement));
  useEffect(() => {
    const read = () => {
      const now = readPalette(document.documentElement);
      setPalette((before) => (sameColours(before, now) ? before : now));
    };
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    read();
    return () => observer.disconnect();
  }, []);
  return palette;
}

function sameColours(a: Palette, b: Palette): boolean {
  return (Object.keys(a) as (keyof Palette)[]).every((name) => a[name] === b[name]);
}
