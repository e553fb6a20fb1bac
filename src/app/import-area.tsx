import { findRecord } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import { ImportDialog } from '#features/import/import-dialog.tsx';
import type { PickedFiles } from '#features/import/picked-files.ts';
import { knownEndsOf } from '#formats/registry.ts';
import { IMPORT_TEXT } from '#ui/text/import-text.ts';
import { shellText } from '#ui/text/shell.ts';
import { sayFailure, sayUndoable } from './say.tsx';
import type { Services } from './services.ts';

interface ImportAreaProps {
  readonly services: Services;
  readonly territory: Territory;
  readonly initialFiles: PickedFiles | null;
  readonly onOpenDossier: (file: File) => void;
  readonly onClose: () => void;
}

/** The import, wired to the dossier: its columns are shelved before its records come in. Loaded when first asked for. */
export default function ImportArea(props: ImportAreaProps) {
  const { worker, session, dossier, view } = props.services;
  return (
    <ImportDialog
      client={worker}
      territory={props.territory}
      knownEnds={() => knownEndsOf(dossier.getState().dossier)}
      isKnown={(id) => findRecord(dossier.getState().dossier, id) !== undefined}
      initialFiles={props.initialFiles}
      onOpenDossier={props.onOpenDossier}
      onClose={props.onClose}
      onAdd={async (outcome) => {
        if (dossier.getState().readOnly) {
          sayFailure(shellText.readOnly);
          return false;
        }
        session.columns.add(outcome.columns);
        const source = outcome.records.find((record) => record.kind === 'source');
        if (!source) throw new Error(`An import of ${outcome.records.length} records names no source.`);
        dossier.getState().run({
          type: 'import-records',
          source,
          records: outcome.records.filter((record) => record.id !== source.id),
        });
        // The one layer that is hidden at first: what was just brought must be seen.
        if (outcome.records.some(({ kind }) => kind === 'presence'))
          view.getState().setLayer('presence', { visible: true });
        sayUndoable(
          IMPORT_TEXT.added(outcome.kept, source.title),
          () => dossier.getState().undo(),
          (then) => dossier.subscribe(({ dossier: now }, { dossier: before }) => now !== before && then()),
        );
        return true;
      }}
    />
  );
}
