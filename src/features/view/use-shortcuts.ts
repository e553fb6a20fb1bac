import { useEffect } from 'react';
import type { DossierStore } from '#state/dossier-store.ts';
import { shellText } from '#ui/text/shell.ts';

/** Ctrl Z and Ctrl Maj Z (or Ctrl Y) for the dossier; a text field keeps its own undo. */
export function useShortcuts(dossier: DossierStore, say: (message: string) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const { undoLabel, redoLabel, undo, redo } = dossier.getState();
      if (key === 'z' && !event.shiftKey) {
        event.preventDefault();
        if (undo() && undoLabel !== null) say(shellText.undone(undoLabel));
      } else if ((key === 'z' && event.shiftKey) || key === 'y') {
        event.preventDefault();
        if (redo() && redoLabel !== null) say(shellText.redone(redoLabel));
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [dossier, say]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]):not([type=range]), textarea, select, [contenteditable]') !==
      null
  );
}
