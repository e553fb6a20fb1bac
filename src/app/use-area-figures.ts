import { startTransition, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Dossier } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import { comparisonRange } from '#state/comparison-range.ts';
import { presenceAreas } from '#state/selectors/presence-areas.ts';
import type { AreaGroups, WorkerClient } from '#workers/client.ts';
import type { Services } from './services.ts';
import { takePositionSets } from './take-position-sets.ts';
import { useJoinedPresence } from './use-joined-presence.ts';
import type { PresenceState } from './use-presence.ts';

interface AreaSources {
  readonly services: Services;
  readonly dossier: Dossier;
  readonly territory: Territory;
  readonly presence: PresenceState;
  /** A table of groups is open: their visits are wanted. */
  readonly wantsGroups: boolean;
}

let lastGroups = 0;

/** Keeps figures of communes, EPCI and brigades under the brush, and those of the period beside it. They follow the image, never before it. */
export function useAreaFigures(sources: AreaSources): void {
  const { services, dossier, territory, presence } = sources;
  const competence = dossier.tables.competence;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the dossier, areas read the competences alone
  const areas = useMemo(() => presenceAreas(territory, dossier), [territory, competence]);
  const groups = useMemo<AreaGroups>(
    () => ({ groupsId: String(++lastGroups), groupOf: areas.groupOf, groups: areas.groups }),
    [areas],
  );
  const counted = useCountedVisits(sources, groups);
  const ready = presence.status === 'ready' ? presence : null;
  const [presenceId, asked] = [ready?.presenceId ?? null, ready?.asked ?? null];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once visits are counted, figures are asked again
  useEffect(() => {
    const { setFigures } = services.areas.getState();
    if (presenceId === null || asked === null) {
      setFigures(null);
      return;
    }
    let stale = false;
    const { brush, comparison, compareTo } = asked;
    const beforeDays = comparison === 'none' ? comparisonRange('before', brush) : compareTo;
    const before = beforeDays && { ...brush, ...beforeDays };
    askAreas(services.patrols, { presenceId, brush, before, ...groups }).then((answer) => {
      if (stale || answer === null) return;
      const { fromDay, toDay } = brush;
      startTransition(() => setFigures({ areas, ...answer, days: { fromDay, toDay }, beforeDays }));
    }, console.error);
    return () => {
      stale = true;
    };
  }, [presenceId, asked, groups, counted, areas, services]);
}

function askAreas(worker: WorkerClient, request: Parameters<typeof worker.request<'brush-areas'>>[1]) {
  return worker.request('brush-areas', request);
}

/** Counts the visits to groups when they are first wanted: a second walk over all positions. */
function useCountedVisits(
  { services, dossier, territory, presence, wantsGroups }: AreaSources,
  groups: AreaGroups,
): string | null {
  const level = useStore(services.areas, (state) => state.level);
  const [counted, setCounted] = useState<string | null>(null);
  const wanted = wantsGroups || level !== 'commune';
  const ready = presence.status === 'ready' ? presence : null;
  const presenceId = ready?.presenceId ?? null;
  const joined = useJoinedPresence(dossier, services.brush);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another presence or other groups are counted anew, edits of other records are not
  useEffect(() => {
    if (!wanted || presenceId === null || joined === null) return;
    const abort = new AbortController();
    const key = `${presenceId} ${groups.groupsId}`;
    if (counted === key) return;
    const count = async () => {
      const sets = await takePositionSets(joined, services.session.columns);
      if (abort.signal.aborted) return;
      const premises = Object.values(dossier.tables['force-unit']).map(({ place }) => place);
      const { pingSeconds } = joined.record;
      const answer = await services.patrols.request(
        'count-area-visits',
        { presenceId, sets, pingSeconds, premises, territory, ...groups },
        { signal: abort.signal, transfer: sets.map(({ columns }) => columns.buffer) },
      );
      if (answer.counted) setCounted(key);
    };
    count().catch((error: unknown) => {
      if (!abort.signal.aborted) console.error(error);
    });
    return () => abort.abort();
  }, [wanted, presenceId, groups, territory, services]);
  return counted;
}
