import { startTransition, useEffect, useState } from 'react';
import type { Dossier } from '#domain/dossier.ts';
import type { Presence } from '#domain/records/presence.ts';
import type { Territory } from '#domain/territory.ts';
import { differenceColours, presenceColours } from '#map/layers/presence-colours.ts';
import { useRootPalette } from '#map/use-root-palette.ts';
import type { BrushState, BrushStore } from '#state/brush-store.ts';
import type { ColumnShelf } from '#state/column-shelf.ts';
import { askedBrush } from '#state/selectors/asked-brush.ts';
import { drawnComparison } from '#state/selectors/drawn-comparison.ts';
import type { BrushResponse, PresenceOpened, Progress, WorkerClient } from '#workers/client.ts';
import { latestOnly } from './latest-only.ts';
import { takePositionSets } from './take-position-sets.ts';
import { useJoinedPresence } from './use-joined-presence.ts';

export type PresenceState =
  | { readonly status: 'none' }
  | {
      readonly status: 'computing';
      readonly record: Presence;
      readonly progress: Progress;
      readonly cancel: () => void;
    }
  | { readonly status: 'cancelled' | 'failed'; readonly record: Presence; readonly retry: () => void }
  | {
      readonly status: 'ready';
      /** What the worker knows it by. */
      readonly presenceId: string;
      readonly record: Presence;
      readonly opened: PresenceOpened;
      readonly answer: BrushResponse;
      /** INSEE codes of `answer.byCommuneDay`. */
      readonly detailOf: readonly string[];
      /** The brush that was answered: a difference when it compares, squares that an élu may hold when it says so. */
      readonly asked: BrushState;
    };

interface PresenceSources {
  readonly dossier: Dossier;
  readonly territory: Territory;
  readonly columns: ColumnShelf;
  /** One of its own: a brush does not wait behind an import. */
  readonly worker: WorkerClient;
  readonly brush: BrushStore;
  /** INSEE codes of the communes of which days are wanted one by one. */
  readonly detailOf: readonly string[];
}

type Opening = Exclude<PresenceState, { status: 'ready' }>;
type Open = { readonly id: string; readonly record: Presence; readonly opened: PresenceOpened };

/** Asks for the finest image; the worker keeps cells no smaller than the way between two fixes. */
const ZOOM = 17;
let lastId = 0;

/** Presence of the sets of positions of the dossier, as one or the one that is chosen: opened in its worker when positions or units move, then brushed. */
export function usePresence(sources: PresenceSources): PresenceState {
  const [opening, open] = useOpenPresence(sources);
  const brushed = useBrushed(sources, open);
  if (open === null) return opening;
  if (brushed === null || brushed.id !== open.id) return computing(open.record, { share: 1, doing: '' });
  const { id: presenceId, ...answered } = brushed;
  return { status: 'ready', presenceId, record: open.record, opened: open.opened, ...answered };
}

function useOpenPresence(sources: PresenceSources): readonly [Opening, Open | null] {
  const { dossier, territory, columns, worker, brush } = sources;
  const [opening, setOpening] = useState<Opening>({ status: 'none' });
  const [open, setOpen] = useState<Open | null>(null);
  const [attempt, setAttempt] = useState(0);
  const joined = useJoinedPresence(dossier, brush);
  const record = joined?.record;
  const units = dossier.tables['force-unit'];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the columns say whether the positions changed, the rest of the record does not count
  useEffect(() => {
    setOpen(null);
    if (!joined || !record) {
      setOpening({ status: 'none' });
      return;
    }
    const abort = new AbortController();
    const retry = () => setAttempt((count) => count + 1);
    const cancel = () => {
      abort.abort();
      setOpening({ status: 'cancelled', record, retry });
    };
    const id = String(++lastId);
    const start = async () => {
      setOpening(computing(record, { share: null, doing: '' }, cancel));
      const sets = await takePositionSets(joined, columns);
      return worker.request(
        'open-presence',
        {
          presenceId: id,
          sets,
          zoom: ZOOM,
          pingSeconds: record.pingSeconds,
          timeZone: record.timeZone,
          premises: Object.values(units).map(({ place }) => place),
          territory,
        },
        {
          signal: abort.signal,
          transfer: sets.map(({ columns: { buffer } }) => buffer),
          onProgress: (progress) => !abort.signal.aborted && setOpening(computing(record, progress, cancel)),
        },
      );
    };
    start().then(
      (opened) => {
        if (abort.signal.aborted) return;
        const { firstDay, days, firstWeekday } = opened;
        brush.getState().open({ first: firstDay ?? record.from.slice(0, 10), count: days, firstWeekday });
        setOpen({ id, record, opened });
      },
      (error: unknown) => {
        if (abort.signal.aborted) return;
        console.error(error);
        setOpening({ status: 'failed', record, retry });
      },
    );
    return () => abort.abort();
  }, [record?.columnsId, units, territory, columns, worker, attempt]);
  return [opening, open];
}

interface Brushed {
  readonly id: string;
  readonly answer: BrushResponse;
  /** The brush that was answered: what is said of it is said of the same image. */
  readonly asked: BrushState;
  readonly detailOf: readonly string[];
}

/**
 * Follows the brush: one question at a time, and of those that came meanwhile only the last. The page is not drawn again when
 * the brush moves but when its answer comes, and then in small steps: the pointer goes first.
 */
function useBrushed({ territory, worker, brush, detailOf }: PresenceSources, open: Open | null) {
  const [brushed, setBrushed] = useState<Brushed | null>(null);
  const palette = useRootPalette();
  const key = detailOf.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the codes say what `detailOf` holds
  useEffect(() => {
    if (open === null) return;
    const codes = detailOf.filter((code) => indexOf(territory, code) >= 0);
    const ask = latestOnly(async () => {
      const asked = askedBrush(brush.getState());
      const { compareTo, ramp, top, topOfChange, forElus } = asked;
      const drawn = drawnComparison(asked);
      const answer = await worker.request('brush-presence', {
        presenceId: open.id,
        brush: asked.brush,
        compareTo: compareTo && { ...asked.brush, ...compareTo },
        sides: drawn === 'sides',
        paint: {
          colours: drawn === 'difference' ? differenceColours(palette) : presenceColours(palette),
          ramp,
          top: drawn === 'difference' ? topOfChange : top,
        },
        forElus: forElus !== null,
        detailOf: codes.map((code) => indexOf(territory, code)),
      });
      if (answer) startTransition(() => setBrushed({ id: open.id, answer, asked, detailOf: codes }));
    });
    ask();
    return brush.subscribe(ask);
  }, [open, palette, key, territory, worker, brush]);
  return brushed;
}

function indexOf({ communes }: Territory, code: string): number {
  return communes.findIndex(({ properties }) => properties.code === code);
}

function computing(record: Presence, progress: Progress, cancel = () => {}): Opening {
  return { status: 'computing', record, progress, cancel };
}
