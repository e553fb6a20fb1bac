import { useEffect, useState } from 'react';
import type { CopyAudience } from '#domain/rules/presence-copies.ts';
import type { AudienceCopyResponse, Progress } from '#workers/client.ts';

export interface CopyChoice {
  readonly audience: CopyAudience;
  /** `YYYY-MM`, both in; null for all that may be told. */
  readonly months: { readonly from: string; readonly to: string } | null;
}

export type MakeCopy = (
  choice: CopyChoice,
  options: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
) => Promise<AudienceCopyResponse>;

export type CopyState =
  | { readonly status: 'making'; readonly progress: Progress }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly copy: AudienceCopyResponse };

const STARTING: Progress = { share: null, doing: '' };

/** Makes the copy anew at each choice: what is counted on screen is what the bytes hold. */
export function useAudienceCopy(make: MakeCopy) {
  const [choice, choose] = useState<CopyChoice>({ audience: 'elus', months: null });
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<CopyState>({ status: 'making', progress: STARTING });
  // biome-ignore lint/correctness/useExhaustiveDependencies: an attempt is the same work once more
  useEffect(() => {
    const abort = new AbortController();
    setState({ status: 'making', progress: STARTING });
    make(choice, {
      signal: abort.signal,
      onProgress: (progress) => !abort.signal.aborted && setState({ status: 'making', progress }),
    }).then(
      (copy) => !abort.signal.aborted && setState({ status: 'ready', copy }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        console.error(error);
        setState({ status: 'failed' });
      },
    );
    return () => abort.abort();
  }, [make, choice, attempt]);
  return { choice, choose, state, retry: () => setAttempt((count) => count + 1) };
}
