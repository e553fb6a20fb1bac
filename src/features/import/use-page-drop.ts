import { useEffect, useState } from 'react';
import { type PickedFiles, pickFiles } from './picked-files.ts';

/**
 * A file dropped anywhere on the page comes in; without this the browser would leave the page to show it.
 * @returns whether a file hovers over the page, to say so.
 */
export function usePageDrop(onFiles: (files: PickedFiles) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const hover = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setOver(false);
      const picked = pickFiles(event.dataTransfer?.files);
      if (picked) onFiles(picked);
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFiles]);
  return over;
}
