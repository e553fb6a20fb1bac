import type { PresenceBrush } from '#domain/presence-brush.ts';
import type { PresencePeriod } from '#domain/presence-period.ts';
import type { Territory } from '#domain/territory.ts';
import type { PositionSet } from '#formats/merge-positions.ts';

/** Figures of communes and of groups of communes; a part of `WorkerMessages`. */
export interface AreaMessages {
  /** Figures of all areas under a brush and in the period beside it; null when that presence is not open any more. */
  'brush-areas': [AreasRequest, AreasResponse | null];
  /** Walks the positions again to count the visits to groups; false when that presence is not open any more. */
  'count-area-visits': [AreaVisitsRequest, { readonly counted: boolean }];
}

/** Blocks that are moved, not copied. */
export type PositionSets = readonly (PositionSet & { readonly columns: Uint8Array<ArrayBuffer> })[];

/** How communes are put together. */
export interface AreaGroups {
  /** Another way to group has another id. */
  readonly groupsId: string;
  /** For each way (by EPCI, by brigade), the group of every commune, −1 for none; numbers run over all ways together. */
  readonly groupOf: readonly Int32Array<ArrayBuffer>[];
  /** How many groups, all ways together. */
  readonly groups: number;
}

export interface AreasRequest extends AreaGroups {
  readonly presenceId: string;
  readonly brush: PresenceBrush;
  /** The period beside it; null where there is none. */
  readonly before: PresenceBrush | null;
}

export interface AreasResponse {
  readonly now: PresencePeriod;
  readonly before: PresencePeriod | null;
}

export interface AreaVisitsRequest extends AreaGroups {
  readonly presenceId: string;
  /** Read as one, as when the presence was opened. */
  readonly sets: PositionSets;
  readonly pingSeconds: number;
  readonly premises: readonly (readonly [lng: number, lat: number])[];
  readonly territory: Territory;
}
