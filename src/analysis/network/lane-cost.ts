import type { RoadProperties } from '#domain/records/roads.ts';

/** Lanes of one way where the file does not say how many: most roads have one. */
const USUAL_LANES = 1;

/** Lanes of one way of a road: all of a one-way road, else half of them, rounded up. */
export function lanesOneWay({ lanes, oneway }: RoadProperties): number {
  if (lanes === null) return USUAL_LANES;
  return oneway === 'both' ? Math.max(1, Math.ceil(lanes / 2)) : lanes;
}
