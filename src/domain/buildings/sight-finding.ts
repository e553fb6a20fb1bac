/** Something to be told about buildings, or about a camera among them. The French sentence is in `sight-sentences.ts`. */
export interface SightFinding {
  readonly code: SightFindingCode;
  /** The number that the sentence quotes. */
  readonly detail: string;
}

export const SIGHT_FINDING_CODES = [
  'buildings-none',
  'building-degenerate',
  'building-mended',
  'building-height-missing',
  'building-height-absurd',
  'camera-inside-building',
  'camera-on-roof',
  'camera-moved-off-wall',
  'camera-sees-nothing',
] as const;
export type SightFindingCode = (typeof SIGHT_FINDING_CODES)[number];
