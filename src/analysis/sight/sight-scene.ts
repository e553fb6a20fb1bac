import type { BuildingUse } from '#domain/records/buildings.ts';
import { createLocalFrame, type LocalFrame } from '#geo/local-frame.ts';
import type { LngLat } from '#geo/units.ts';
import { buildSightIndex, type SightIndex } from '../visibility/sight-index.ts';
import { type BuildingSet, buildingsAbout } from './building-set.ts';

/** Buildings around a place, ready to be looked among, in a frame of metres centred on it. */
export interface SightScene {
  readonly frame: LocalFrame;
  readonly index: SightIndex;
  /** Of each building of the index, its rank among all. */
  readonly ranks: readonly number[];
  readonly uses: readonly (BuildingUse | null)[];
  readonly names: readonly (string | null)[];
}

/** Degrees around the centre within which buildings are taken: five kilometres at least in this country, more than a camera sees. */
const ABOUT_DEGREES = 0.07;

export function openSightScene(set: BuildingSet, centre: LngLat): SightScene {
  const frame = createLocalFrame(centre);
  const ranks = buildingsAbout(set, centre, ABOUT_DEGREES);
  const coordinates: number[] = [];
  const ringEnds: number[] = [];
  const buildingEnds: number[] = [];
  for (const rank of ranks) {
    const firstRing = rank === 0 ? 0 : set.buildingEnds[rank - 1]!;
    for (let ring = firstRing; ring < set.buildingEnds[rank]!; ring++) {
      const firstCorner = ring === 0 ? 0 : set.ringEnds[ring - 1]!;
      for (let corner = firstCorner; corner < set.ringEnds[ring]!; corner++) {
        const place = [set.coordinates[corner * 2]!, set.coordinates[corner * 2 + 1]!] as const;
        coordinates.push(...frame.toMetres(place));
      }
      ringEnds.push(coordinates.length / 2);
    }
    buildingEnds.push(ringEnds.length);
  }
  const index = buildSightIndex({
    coordinates: Float64Array.from(coordinates),
    ringEnds: Uint32Array.from(ringEnds),
    buildingEnds: Uint32Array.from(buildingEnds),
    heights: Float64Array.from(ranks, (rank) => set.heights[rank]!),
  });
  return {
    frame,
    index,
    ranks,
    uses: ranks.map((rank) => set.uses[rank] ?? null),
    names: ranks.map((rank) => set.names[rank] ?? null),
  };
}
