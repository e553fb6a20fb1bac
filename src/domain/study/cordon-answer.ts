import type { LngLat } from '#geo/units.ts';
import type { CordonFinding } from '../cordon-findings.ts';

/** A place on a road where a plate camera sees what comes in. */
export interface CordonSpot {
  readonly place: LngLat;
  /** As signed; null when the file does not say. */
  readonly road: string | null;
  /** Where the traffic it sees is going to, clockwise from north. */
  readonly azimuthDegrees: number;
  /** Of the way that is seen. */
  readonly lanes: number;
}

/** The fewest points that see every way into a zone. */
export interface CordonAnswer {
  readonly zoneId: string;
  readonly entries: readonly LngLat[];
  readonly points: readonly CordonSpot[];
  /** Equal to the number of points: no set of fewer sees all. Null when the zone cannot be closed. */
  readonly flow: number | null;
  readonly findings: readonly CordonFinding[];
}
