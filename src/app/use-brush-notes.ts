import { useMemo } from 'react';
import { brushWords } from '#features/patrols/brush-words.ts';
import type { PresenceState } from './use-presence.ts';

const NOTHING: readonly string[] = [];

/** What the legend must say of the image: the days, the hours and units when they are not all, the period compared with. */
export function useBrushNotes(presence: PresenceState): readonly string[] {
  const asked = presence.status === 'ready' ? presence.asked : null;
  const units = presence.status === 'ready' ? presence.record.units : NOTHING;
  const activities = (presence.status === 'ready' && presence.record.activities) || NOTHING;
  return useMemo(() => (asked ? brushWords(asked, units, activities) : NOTHING), [asked, units, activities]);
}
