import { useEffect, useState } from 'react';
import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { Presence } from '#domain/records/presence.ts';
import type { Territory } from '#domain/territory.ts';
import type { ColumnShelf } from '#state/column-shelf.ts';
import type { PresenceResponse, Progress, WorkerClient } from '#workers/client.ts';

export type PresenceState =
  | { readonly status: 'none' }
  | {
      readonly status: 'computing';
      readonly record: Presence;
      readonly progress: Progress;
      readonly cancel: () => void;
    }
  | { readonly status: 'cancelled' | 'failed'; readonly record: Presence; readonly retry: () => void }
  | { readonly status: 'ready'; readonly record: Presence; readonly result: PresenceResponse };

/** Asks for the finest image; the worker keeps cells no smaller than the way between two fixes. */
const ZOOM = 17;

/** Presence of the latest set of positions of the dossier, computed in the worker when the positions or the units move. */
export function usePresence(
  dossier: Dossier,
  territory: Territory,
  columns: ColumnShelf,
  worker: WorkerClient,
): PresenceState {
  const [state, setState] = useState<PresenceState>({ status: 'none' });
  const [attempt, setAttempt] = useState(0);
  const record = latest(recordsOf(dossier, 'presence'));
  const units = dossier.tables['force-unit'];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns say whether the positions changed, the rest of the record does not count
  useEffect(() => {
    if (!record) {
      setState({ status: 'none' });
      return;
    }
    const abort = new AbortController();
    const retry = () => setAttempt((count) => count + 1);
    const cancel = () => {
      abort.abort();
      setState({ status: 'cancelled', record, retry });
    };
    const compute = async () => {
      setState({ status: 'computing', record, progress: { share: null, doing: '' }, cancel });
      const bytes = await columns.take(record.columnsId);
      if (!bytes) throw new Error(`No positions named ${record.columnsId} on this computer.`);
      return worker.request(
        'presence-grid',
        {
          columns: bytes,
          zoom: ZOOM,
          pingSeconds: record.pingSeconds,
          timeZone: record.timeZone,
          premises: Object.values(units).map(({ place }) => place),
          territory,
        },
        {
          signal: abort.signal,
          transfer: [bytes.buffer],
          onProgress: (progress) =>
            !abort.signal.aborted && setState({ status: 'computing', record, progress, cancel }),
        },
      );
    };
    compute().then(
      (result) => !abort.signal.aborted && setState({ status: 'ready', record, result }),
      (error: unknown) => {
        if (abort.signal.aborted) return;
        console.error(error);
        setState({ status: 'failed', record, retry });
      },
    );
    return () => abort.abort();
  }, [record?.columnsId, units, territory, columns, worker, attempt]);
  return state;
}

function latest(records: readonly Presence[]): Presence | undefined {
  return records.reduce<Presence | undefined>(
    (best, next) => (best && best.to >= next.to ? best : next),
    undefined,
  );
}
