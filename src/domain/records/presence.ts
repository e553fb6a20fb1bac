import { z } from 'zod';
import { instant, type RecordBase, recordBase, shortText } from './record-base.ts';

/** Where the minutes of a set of positions went; the parts add up to `in`, to the second. */
export interface PresenceMinutes {
  readonly in: number;
  readonly shown: number;
  readonly gap: number;
  readonly speed: number;
  readonly premises: number;
  readonly outside: number;
}

/**
 * A set of patrol positions. The positions are a column block (docs/dossier-format.md, « Colonnes »): x and y as 32-bit
 * Web-Mercator, time in Unix seconds, unit as an index into `units`, activity as an index into `activities`, sorted by unit then time.
 */
export interface Presence extends RecordBase {
  readonly kind: 'presence';
  readonly label: string;
  /** First and last instant, UTC. */
  readonly from: string;
  readonly to: string;
  /** IANA zone in which hours of the day are read. */
  readonly timeZone: string;
  /** Nominal interval between two fixes, seconds: the median of the intervals. */
  readonly pingSeconds: number;
  readonly units: readonly string[];
  /** What patrols were doing, by index; absent when the file did not say. */
  readonly activities?: readonly string[] | undefined;
  readonly positions: number;
  /** SHA-256 of the column block, its name in the dossier. */
  readonly columnsId: string;
}

export const presenceSchema: z.ZodType<Presence> = z.strictObject({
  ...recordBase,
  kind: z.literal('presence'),
  label: shortText,
  from: instant,
  to: instant,
  timeZone: z.string().max(60).refine(isTimeZone),
  pingSeconds: z.number().min(0).max(86_400),
  units: z.array(shortText).max(65_535).readonly(),
  activities: z.array(shortText).max(256).readonly().optional(),
  positions: z.number().int().min(0),
  columnsId: z.string().regex(/^[0-9a-f]{64}$/),
});

/** A zone that this host knows: what reads hours of the day with an unknown one throws. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
