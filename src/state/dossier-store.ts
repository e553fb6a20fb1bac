import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dossier } from '#domain/dossier.ts';
import { applyCommand, commandLabel } from './commands/apply-command.ts';
import type { Command } from './commands/command.ts';

/** Snapshots share all that did not change, so a step costs the changed tables only. */
export const HISTORY_LIMIT = 200;

/**
 * The open dossier and what can be done to it. Wiring (shell):
 * `const store = createDossierStore(dossier)`; React reads with `useStore(store, (s) => s.dossier.tables.site)` from `zustand`;
 * features call `store.getState().run({ type: 'put-record', record })`; `storage/autosave.ts` subscribes to it.
 */
interface DossierState {
  readonly dossier: Dossier;
  /** What undo would undo, what redo would redo; null when there is nothing. French, to follow « Annuler : ». */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** Another window holds this dossier: run, undo and redo do nothing. */
  readonly readOnly: boolean;
  /** True when the dossier changed. */
  readonly run: (command: Command) => boolean;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** Opens another dossier, or this one as another window left it: the history is forgotten. */
  readonly replace: (dossier: Dossier) => void;
  readonly setReadOnly: (readOnly: boolean) => void;
}

export type DossierStore = StoreApi<DossierState>;

interface Step {
  readonly label: string;
  readonly dossier: Dossier;
}

/** A store without React. `initial` comes from `emptyDossier`, the demonstration, a file or storage. */
export function createDossierStore(initial: Dossier): DossierStore {
  let past: readonly Step[] = [];
  let future: readonly Step[] = [];

  return createStore<DossierState>((set, get) => {
    const show = (dossier: Dossier) =>
      set({ dossier, undoLabel: past.at(-1)?.label ?? null, redoLabel: future.at(-1)?.label ?? null });

    return {
      dossier: initial,
      undoLabel: null,
      redoLabel: null,
      readOnly: false,
      run(command) {
        const { dossier, readOnly } = get();
        if (readOnly) return false;
        const next = applyCommand(dossier, command);
        if (next === dossier) return false;
        past = [...past.slice(1 - HISTORY_LIMIT), { label: commandLabel(dossier, command), dossier }];
        future = [];
        show(next);
        return true;
      },
      undo() {
        const step = past.at(-1);
        if (step === undefined || get().readOnly) return false;
        past = past.slice(0, -1);
        future = [...future, { label: step.label, dossier: get().dossier }];
        show(step.dossier);
        return true;
      },
      redo() {
        const step = future.at(-1);
        if (step === undefined || get().readOnly) return false;
        future = future.slice(0, -1);
        past = [...past, { label: step.label, dossier: get().dossier }];
        show(step.dossier);
        return true;
      },
      replace(dossier) {
        past = [];
        future = [];
        show(dossier);
      },
      setReadOnly(readOnly) {
        if (readOnly !== get().readOnly) set({ readOnly });
      },
    };
  });
}
