import type { AreaVisits } from '#analysis/patrols/count-area-visits.ts';
import type { OpenedPresence } from './opened-presence.ts';

/** Visits to groups of communes, kept as long as the presence they were counted in is open. */
const counted = new WeakMap<OpenedPresence, { readonly groupsId: string; readonly visits: AreaVisits }>();

export function keepVisits(presence: OpenedPresence, groupsId: string, visits: AreaVisits): void {
  counted.set(presence, { groupsId, visits });
}

/** Null until they are counted for these groups. */
export function visitsOf(presence: OpenedPresence, groupsId: string): AreaVisits | null {
  const kept = counted.get(presence);
  return kept?.groupsId === groupsId ? kept.visits : null;
}
