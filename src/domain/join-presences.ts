import type { Presence } from './records/presence.ts';

/** Of positions whose file named no activity, beside others that do. */
const UNTOLD_ACTIVITY = 'activité non précisée';
/** An index of activity has one byte. */
const MOST_ACTIVITIES = 256;

/** Sets of positions looked at as one. */
export interface JoinedPresence {
  /** As a record of its own: the days of all, all units by their names. It is in no dossier: `columnsId` names no column. */
  readonly record: Presence;
  readonly sets: readonly JoinedSet[];
}

export interface JoinedSet {
  readonly presence: Presence;
  /** Number in the joined record of each unit of this one. */
  readonly units: readonly number[];
  /** The same of its activities, and of positions without any; null while no set has activities. */
  readonly activities: { readonly of: readonly number[]; readonly untold: number } | null;
}

/**
 * One month a file, or one file a brigade: read together. A unit is known by its name; the interval is the longest, so that no
 * image is finer than the coarsest file allows; hours are those of the file that ends last. Null without any set.
 */
export function joinPresences(presences: readonly Presence[]): JoinedPresence | null {
  const [first] = presences;
  if (first === undefined) return null;
  const latest = presences.reduce((best, next) => (best.to >= next.to ? best : next));
  const units = new Map<string, number>();
  const activities = new Map<string, number>();
  const number = (names: Map<string, number>, name: string): number => {
    const known = names.get(name) ?? names.size;
    names.set(name, known);
    return known;
  };
  const isTold = presences.some((presence) => presence.activities !== undefined);
  const isUntold = presences.some((presence) => presence.activities === undefined);
  const untold = isTold && isUntold ? number(activities, UNTOLD_ACTIVITY) : 0;
  const activityOf = (name: string): number =>
    activities.has(name) || activities.size < MOST_ACTIVITIES ? number(activities, name) : untold;
  const sets = presences.map(
    (presence): JoinedSet => ({
      presence,
      units: presence.units.map((name) => number(units, name)),
      activities: isTold ? { of: (presence.activities ?? []).map(activityOf), untold } : null,
    }),
  );
  if (presences.length === 1) return { record: first, sets };
  const { activities: _, ...rest } = latest;
  const record: Presence = {
    ...rest,
    label: presences.map(({ label }) => label).join(' + '),
    from: presences.map(({ from }) => from).sort()[0] ?? first.from,
    to: latest.to,
    pingSeconds: Math.max(...presences.map(({ pingSeconds }) => pingSeconds)),
    units: [...units.keys()],
    positions: presences.reduce((sum, { positions }) => sum + positions, 0),
    columnsId: presences.map(({ columnsId }) => columnsId).join('+'),
    ...(isTold && { activities: [...activities.keys()] }),
  };
  return { record, sets };
}
