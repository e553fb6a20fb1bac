import type { DossierStore } from '#state/dossier-store.ts';
import { sayUndoable } from './say.tsx';

/** Says what was just done to the dossier, with the button that undoes it while nothing else was done. */
export function sayCommandUndoable(store: DossierStore, message: string): void {
  sayUndoable(
    message,
    () => store.getState().undo(),
    (then) => {
      const { dossier: after } = store.getState();
      return store.subscribe((now) => now.dossier !== after && then());
    },
  );
}
