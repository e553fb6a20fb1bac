/** The choices behind a map of presence; docs/methods/presence.md gives the reasons. */
export interface PresenceRules {
  /** Nominal interval between two fixes, seconds. */
  readonly pingSeconds: number;
  /** A step longer than this many intervals is a gap: nobody knows where the unit was. */
  readonly capIntervals: number;
  /** Faster than this between two fixes, metres a second, one of them is wrong. */
  readonly impossibleMetresPerSecond: number;
  /** Both ends of a step this near a force unit: the crew is at its premises. */
  readonly premisesMetres: number;
  /** A longer silence ends a service: the unit was off duty, that time does not come in at all. */
  readonly serviceBreakSeconds: number;
}

export const DEFAULT_RULES = {
  capIntervals: 2,
  impossibleMetresPerSecond: 60,
  premisesMetres: 150,
  serviceBreakSeconds: 4 * 3600,
} as const satisfies Omit<PresenceRules, 'pingSeconds'>;
