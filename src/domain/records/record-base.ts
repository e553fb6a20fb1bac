import { z } from 'zod';
import type { LngLat } from '#geo/units.ts';
import { isPartialDate } from '../partial-date.ts';

// zod compiles schemas with `new Function` where it may; the served page forbids that, and even the attempt is reported
// as a violation. Set here because every schema of a record starts from this file.
z.config({ jitless: true });

/**
 * `<kind>-<key>`: lower-case ASCII letters, digits and hyphens, 80 characters at most. The key is derived from what identifies the thing in its
 * own file (number, or name and commune), so that importing a file twice updates instead of doubling.
 */
export type RecordId = string;

/** What every record of a dossier carries. Absent is `null`, never a missing property: JSON round-trips exactly. */
export interface RecordBase {
  readonly id: RecordId;
  /** The `source` record that says where this comes from, its date, licence and confidentiality. */
  readonly sourceId: RecordId;
  /** Free words of the user; shown as text. */
  readonly note: string;
}

/** `constructor` is the one such word that every plain object answers to, as if it were a record. */
export const recordId = z.string().regex(/^(?!constructor$)[a-z][a-z0-9-]{0,79}$/);
export const shortText = z.string().max(500);
export const longText = z.string().max(20_000);
export const communeCode = z.string().regex(/^[0-9][0-9AB][0-9]{3}$/);
export const partialDate = z.string().refine(isPartialDate);
/** ISO 8601 instant in UTC, as `toISOString` writes it. */
export const instant = z.iso.datetime();
export const lngLat: z.ZodType<LngLat> = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .readonly();
/** Clockwise from north, 0 ≤ azimuth < 360. */
export const azimuth = z.number().min(0).lt(360);

/** Is it there, meant, or out of order: the same three words for sites, cameras, CSU and links. */
export const SERVICE_STATES = ['in-service', 'planned', 'broken'] as const;
export type ServiceState = (typeof SERVICE_STATES)[number];
export const serviceState = z.enum(SERVICE_STATES);

export const recordBase = { id: recordId, sourceId: recordId, note: longText };
