import { useEffect, useState } from 'react';
import type { Expectation } from '#domain/records/expectation.ts';
import type { Territory } from '#domain/territory.ts';
import type { MeasuredState } from '#features/expectations/measured-state.ts';
import type { WorkerClient } from '#workers/client.ts';
import type { PresenceState } from './use-presence.ts';

const MEASURING: MeasuredState = { status: 'measuring' };
const FAILED: MeasuredState = { status: 'failed' };

/** Presence before and after an expectation, asked of the worker that holds the positions each time one of them changes. */
export function useMeasuredExpectation(
  expectation: Expectation,
  territory: Territory,
  presence: PresenceState,
  worker: WorkerClient,
): MeasuredState {
  const { communeCode, hours, date } = expectation;
  const presenceId = presence.status === 'ready' ? presence.presenceId : null;
  const question = [presenceId, communeCode, hours, date].join('|');
  const [answer, setAnswer] = useState<{ readonly to: string; readonly state: MeasuredState } | null>(null);
  useEffect(() => {
    if (presenceId === null) return;
    const commune = territory.communes.findIndex(({ properties }) => properties.code === communeCode);
    if (commune < 0) {
      setAnswer({ to: question, state: FAILED });
      return;
    }
    const abort = new AbortController();
    worker
      .request(
        'measure-expectation',
        { presenceId, commune, hours, date, page: null },
        { signal: abort.signal },
      )
      .then(
        (measured) => measured && setAnswer({ to: question, state: { status: 'measured', measured } }),
        (error: unknown) => {
          if (abort.signal.aborted) return;
          console.error(error);
          setAnswer({ to: question, state: FAILED });
        },
      );
    return () => abort.abort();
  }, [question, presenceId, communeCode, hours, date, territory, worker]);
  if (presence.status === 'none') return { status: 'none' };
  if (presence.status === 'failed' || presence.status === 'cancelled') return FAILED;
  return answer?.to === question ? answer.state : MEASURING;
}
