import { Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Territory } from '#domain/territory.ts';
import { type ImportOutcome, type KnownEnd, writeSetAside } from '#formats/registry.ts';
import { fileNameOf, saveFile } from '#ui/save-file.ts';
import { IMPORT_TEXT as TEXT } from '#ui/text/import-text.ts';
import type { WorkerClient } from '#workers/client.ts';
import { ChooseStep } from './choose-step.tsx';
import { MappingStep } from './mapping-step.tsx';
import type { PickedFiles } from './picked-files.ts';
import { ProgressStep } from './progress-step.tsx';
import { ReportStep } from './report-step.tsx';
import { useImportSession } from './use-import-session.ts';
import './import-dialog.css';

interface ImportDialogProps {
  readonly client: WorkerClient;
  readonly territory: Territory;
  /** What links of the file may lead from or to, already in the dossier. */
  readonly knownEnds: () => readonly KnownEnd[];
  /** Is there already a record of this identifier in the dossier? It would be updated. */
  readonly isKnown: (id: string) => boolean;
  /** A file dropped on the page opens the dialog with it. */
  readonly initialFiles: PickedFiles | null;
  /** Puts the records (and their column blocks) into the dossier; resolves when they are kept. */
  /** False when the dossier cannot take it now: the report stays. */
  readonly onAdd: (outcome: ImportOutcome) => Promise<boolean>;
  /** A « .diagnostic » file is not imported but opened. */
  readonly onOpenDossier: (file: File) => void;
  readonly onClose: () => void;
}

/** From a file to records: choose, map, check, add. Nothing enters the dossier before its report was seen. */
export function ImportDialog(props: ImportDialogProps) {
  const { client, territory, knownEnds, initialFiles, onAdd, onOpenDossier, onClose } = props;
  const { state, choose, change, check, back, cancel } = useImportSession(client, territory, knownEnds);
  const take = (files: PickedFiles) => {
    const { file } = files;
    if (file.name.toLowerCase().endsWith('.diagnostic')) {
      onOpenDossier(file);
      onClose();
    } else choose(files);
  };
  // The dialog leaves at once when it closes: it gives the focus back to what opened it by itself.
  const [opener] = useState(() => document.activeElement);
  useEffect(() => () => void (opener instanceof HTMLElement && opener.focus()), [opener]);
  const taken = useRef<PickedFiles | null>(null);
  useEffect(() => {
    if (initialFiles === null || taken.current === initialFiles) return;
    taken.current = initialFiles;
    take(initialFiles);
  });

  return (
    <Modal
      opened
      onClose={onClose}
      title={TEXT.title}
      size={820}
      closeButtonProps={{ 'aria-label': TEXT.close }}
      closeOnClickOutside={state.step === 'choose'}
      className="import-dialog"
    >
      {state.step === 'choose' && <ChooseStep refusal={state.refusal} onFiles={take} />}
      {(state.step === 'reading' || state.step === 'importing') && (
        <ProgressStep doing={state.doing} share={state.share} onCancel={cancel} />
      )}
      {state.step === 'mapping' && (
        <MappingStep mapped={state} onChange={change} onCheck={() => check(state.plan)} onBack={back} />
      )}
      {state.step === 'report' && (
        <ReportStep
          key={JSON.stringify(state.plan.answers)}
          outcome={state.outcome}
          isKnown={props.isKnown}
          answers={state.plan.answers}
          onAnswers={(answers) => check({ ...state.plan, answers })}
          onSaveAside={() =>
            saveFile(
              `${fileNameOf(state.file.name)}-lignes-mises-de-cote.csv`,
              'text/csv',
              writeSetAside(state.outcome),
            )
          }
          onAdd={async () => {
            if (await onAdd(state.outcome)) onClose();
          }}
          onBack={back}
        />
      )}
    </Modal>
  );
}
