import type { Footprints } from '../../src/domain/buildings/footprints.ts';

export interface LooseBuilding {
  /** x, y, x, y… each */
  readonly rings: readonly (readonly number[])[];
  readonly height: number;
}

export function flatFootprints(buildings: readonly LooseBuilding[]): Footprints {
  const rings = buildings.flatMap((building) => building.rings);
  let corners = 0;
  let ringCount = 0;
  return {
    coordinates: Float64Array.from(rings.flat()),
    ringEnds: Uint32Array.from(rings, (ring) => {
      corners += ring.length / 2;
      return corners;
    }),
    buildingEnds: Uint32Array.from(buildings, (building) => {
      ringCount += building.rings.length;
      return ringCount;
    }),
    heights: Float64Array.from(buildings, ({ height }) => height),
  };
}
