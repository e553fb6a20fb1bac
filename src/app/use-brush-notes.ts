import { useMemo } from 'react';
import { useStore } from 'zustand';
import { brushWords } from '#features/patrols/brush-words.ts';
import type { BrushStore } from '#state/brush-store.ts';
import type { PresenceState } from './use-presence.ts';

/** What the legend must say of the brush: the days, the hours and units when they are not all, the period compared with. */
export function useBrushNotes(store: BrushStore, presence: PresenceState): readonly string[] {
  const brushed = useStore(store);
  const units = presence.status === 'ready' ? presence.record.units : null;
  return useMemo(() => brushWords(brushed, units ?? []), [brushed, units]);
}
