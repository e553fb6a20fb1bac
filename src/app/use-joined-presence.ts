import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Dossier } from '#domain/dossier.ts';
import { type JoinedPresence, joinPresences } from '#domain/join-presences.ts';
import type { BrushStore } from '#state/brush-store.ts';

/** The sets of positions looked at: all of the dossier as one, or the one that is chosen. */
export function useJoinedPresence({ tables }: Dossier, brush: BrushStore): JoinedPresence | null {
  const chosen = useStore(brush, (state) => state.chosenSet);
  const presences = tables.presence;
  return useMemo(() => {
    const sets = Object.values(presences);
    const alone = sets.filter(({ id }) => id === chosen);
    return joinPresences(alone.length > 0 ? alone : sets);
  }, [presences, chosen]);
}
