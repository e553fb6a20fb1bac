import { findRecord } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import { ImportDialog } from '#features/import/import-dialog.tsx';
import { knownEndsOf } from '#formats/registry.ts';
import { shellText } from '#ui/text/shell.ts';
import { sayFailure } from './say.tsx';
import type { Services } from './services.ts';

interface ImportAreaProps {
  readonly services: Services;
  readonly territory: Territory;
  readonly initialFile: File | null;
  readonly onOpenDossier: (file: File) => void;
  readonly onClose: () => void;
}

/** The import, wired to the dossier: its columns are shelved before its records come in. Loaded when first asked for. */
export default function ImportArea(props: ImportAreaProps) {
  const { worker, session, dossier } = props.services;
  return (
    <ImportDialog
      client={worker}
      territory={props.territory}
      knownEnds={() => knownEndsOf(dossier.getState().dossier)}
      isKnown={(id) => findRecord(dossier.getState().dossier, id) !== undefined}
      initialFile={props.initialFile}
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
        return true;
      }}
    />
  );
}
