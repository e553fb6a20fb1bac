import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { problemSentence } from '#domain/problem-sentences.ts';
import type { Territory } from '#domain/territory.ts';
import type { ImportPlan, KnownEnd } from '#formats/registry.ts';
import { IMPORT_TEXT } from '#ui/text/import-text.ts';
import type { Progress, WorkerClient } from '#workers/client.ts';
import { firstPlan } from './first-plan.ts';
import type { ImportState, MappedFile, PlanDraft } from './import-state.ts';
import type { PickedFiles } from './picked-files.ts';

export interface ImportSession {
  readonly state: ImportState;
  readonly choose: (files: PickedFiles) => void;
  readonly change: (plan: PlanDraft) => void;
  readonly check: (plan: PlanDraft) => void;
  readonly back: () => void;
  readonly cancel: () => void;
}

let lastFileId = 0;

/** One file on its way in: read in the worker, mapped by the user, interpreted in the worker; each step can be cancelled. */
export function useImportSession(
  client: WorkerClient,
  territory: Territory,
  knownEnds: () => readonly KnownEnd[],
): ImportSession {
  const [state, setState] = useState<ImportState>({ step: 'choose', refusal: null });
  const running = useRef<AbortController | null>(null);
  const openFile = useRef<string | null>(null);

  const forget = useCallback(() => {
    running.current?.abort();
    running.current = null;
    if (openFile.current) void client.request('forget-file', { fileId: openFile.current }).catch(() => null);
    openFile.current = null;
  }, [client]);

  useEffect(() => forget, [forget]);

  const choose = useCallback(
    async ({ file, companions }: PickedFiles) => {
      forget();
      lastFileId += 1;
      const fileId = `file-${lastFileId}`;
      openFile.current = fileId;
      const abort = new AbortController();
      running.current = abort;
      setState({ step: 'reading', file, share: null, doing: IMPORT_TEXT.reading });
      const onProgress = ({ share, doing }: Progress) =>
        setState((now) => (now.step === 'reading' ? { ...now, share, doing } : now));
      try {
        const inspection = await client.request(
          'inspect-file',
          {
            fileId,
            name: file.name,
            file,
            companions: companions.map((part) => ({ name: part.name, file: part })),
            territory,
          },
          { onProgress, signal: abort.signal },
        );
        const [refusal] = inspection.problems;
        if (inspection.tables.length === 0) {
          const sentence = refusal ? problemSentence(refusal) : IMPORT_TEXT.refused;
          setState({ step: 'choose', refusal: sentence });
          return;
        }
        // Hundreds of columns make thousands of options: the page draws them between two frames.
        startTransition(() =>
          setState({ step: 'mapping', file, fileId, inspection, plan: firstPlan(file, inspection) }),
        );
      } catch (error) {
        if (!abort.signal.aborted) setState({ step: 'choose', refusal: sentenceOf(error) });
      }
    },
    [client, territory, forget],
  );

  const check = useCallback(
    async (mapped: MappedFile, plan: PlanDraft) => {
      if (plan.kind === null) return;
      const abort = new AbortController();
      running.current = abort;
      const { file, fileId, inspection } = mapped;
      const base = { file, fileId, inspection, plan };
      setState({ ...base, step: 'importing', share: null, doing: IMPORT_TEXT.importing });
      const onProgress = ({ share, doing }: Progress) =>
        setState((now) => (now.step === 'importing' ? { ...now, share, doing } : now));
      try {
        const outcome = await client.request(
          'import-file',
          { fileId, plan: plan as ImportPlan, known: knownEnds() },
          { onProgress, signal: abort.signal },
        );
        startTransition(() => setState({ ...base, step: 'report', outcome }));
      } catch (error) {
        if (abort.signal.aborted) setState({ ...base, step: 'mapping' });
        else setState({ step: 'choose', refusal: sentenceOf(error) });
      }
    },
    [client, knownEnds],
  );

  return {
    state,
    choose: (file) => void choose(file),
    change: (plan) => setState((now) => ('plan' in now ? { ...now, plan } : now)),
    check: (plan) => {
      if ('plan' in state) void check(state, plan);
    },
    back: () => {
      if (state.step === 'report') setState({ ...baseOf(state), step: 'mapping' });
      else {
        forget();
        setState({ step: 'choose', refusal: null });
      }
    },
    cancel: () => {
      running.current?.abort();
      if (state.step === 'reading') setState({ step: 'choose', refusal: null });
    },
  };
}

function baseOf({ file, fileId, inspection, plan }: MappedFile): MappedFile {
  return { file, fileId, inspection, plan };
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
