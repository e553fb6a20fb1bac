import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useStore } from 'zustand';
import type { DossierStore } from '#state/dossier-store.ts';
import { IconButton } from '#ui/parts/icon-button.tsx';
import { shellText } from '#ui/text/shell.ts';

interface UndoRedoProps {
  readonly dossier: DossierStore;
  readonly say: (message: string) => void;
}

/** Both say what they would do; the shortcuts live in `use-shortcuts.ts` and read the same store. */
export function UndoRedo({ dossier, say }: UndoRedoProps) {
  const undoLabel = useStore(dossier, (state) => state.undoLabel);
  const redoLabel = useStore(dossier, (state) => state.redoLabel);
  const { undo, redo } = dossier.getState();
  return (
    <>
      <IconButton
        label={shellText.undo}
        hint={undoLabel === null ? shellText.nothingToUndo : shellText.undoWhat(undoLabel)}
        disabled={undoLabel === null}
        icon={<IconArrowBackUp size={20} stroke={1.5} aria-hidden />}
        onClick={() => undo() && undoLabel !== null && say(shellText.undone(undoLabel))}
      />
      <IconButton
        label={shellText.redo}
        hint={redoLabel === null ? shellText.nothingToRedo : shellText.redoWhat(redoLabel)}
        disabled={redoLabel === null}
        icon={<IconArrowForwardUp size={20} stroke={1.5} aria-hidden />}
        onClick={() => redo() && redoLabel !== null && say(shellText.redone(redoLabel))}
      />
    </>
  );
}
