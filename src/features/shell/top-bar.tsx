import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { DossierStore } from '#state/dossier-store.ts';
import type { ViewStore } from '#state/view-store.ts';
import { IconButton } from '#ui/parts/icon-button.tsx';
import { shellText } from '#ui/text/shell.ts';
import { SaveStatus, type SaveStatusName } from './save-status.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import { UndoRedo } from './undo-redo.tsx';

interface TopBarProps {
  readonly dossier: DossierStore;
  readonly view: ViewStore;
  readonly save: SaveStatusName;
  readonly onTakeOver: () => void;
  readonly search: ReactNode;
  /** The dossier's name with its menu. */
  readonly dossierMenu: ReactNode;
  readonly onPrint: () => void;
  readonly say: (message: string) => void;
}

export function TopBar({ dossier, view, save, onTakeOver, search, dossierMenu, onPrint, say }: TopBarProps) {
  const confidentiality = useStore(dossier, (state) => state.dossier.confidentiality);
  return (
    <header className="top-bar">
      <div className="bar-name">
        {dossierMenu}
        <SaveStatus status={save} onTakeOver={onTakeOver} />
      </div>
      <div className="top-search">{search}</div>
      <div className="top-tools">
        <UndoRedo dossier={dossier} say={say} />
        <span className="confidentiality" title={shellText.confidentialityHint}>
          {shellText.confidentiality[confidentiality]}
        </span>
        <IconButton
          className="print-button"
          label={shellText.print}
          icon={<IconPrinter size={20} stroke={1.5} aria-hidden />}
          onClick={onPrint}
        />
        <ThemeMenu view={view} />
      </div>
    </header>
  );
}
