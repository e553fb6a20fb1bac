import type { BuildingFeature, BuildingUse } from '#domain/records/buildings.ts';
import type { LngLat } from '#geo/units.ts';

/** Buildings of the dossier in flat arrays, WGS84: gone through again for each frame that an index is made in. */
export interface BuildingSet {
  /** lng, lat, lng, lat… of all corners. */
  readonly coordinates: Float64Array;
  /** For each ring, the number of corners up to its end. */
  readonly ringEnds: Uint32Array;
  /** For each building, the number of rings up to its end. */
  readonly buildingEnds: Uint32Array;
  /** Metres; not a number where it is not known. */
  readonly heights: Float64Array;
  readonly uses: readonly (BuildingUse | null)[];
  readonly names: readonly (string | null)[];
}

/** Buildings read between two reports of progress. */
const STEP = 2_000;

/** Parts of a building of several polygons are buildings of their own, with its height, use and name. Yields how many were read. */
export function* gatherBuildings(
  collections: readonly (readonly BuildingFeature[])[],
): Generator<number, BuildingSet, void> {
  const coordinates: number[] = [];
  const ringEnds: number[] = [];
  const buildingEnds: number[] = [];
  const heights: number[] = [];
  const uses: (BuildingUse | null)[] = [];
  const names: (string | null)[] = [];
  let read = 0;
  for (const { geometry, properties } of collections.flat()) {
    read++;
    if (read % STEP === 0) yield read;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const rings of polygons) {
      for (const ring of rings) {
        for (const [lng, lat] of ring) coordinates.push(lng ?? Number.NaN, lat ?? Number.NaN);
        ringEnds.push(coordinates.length / 2);
      }
      buildingEnds.push(ringEnds.length);
      heights.push(properties.heightMetres ?? Number.NaN);
      uses.push(properties.use);
      names.push(properties.name);
    }
  }
  return {
    coordinates: Float64Array.from(coordinates),
    ringEnds: Uint32Array.from(ringEnds),
    buildingEnds: Uint32Array.from(buildingEnds),
    heights: Float64Array.from(heights),
    uses,
    names,
  };
}

/** The buildings that have a corner in a box around a place, by their ranks. */
export function buildingsAbout(
  { coordinates, ringEnds, buildingEnds }: BuildingSet,
  [lng, lat]: LngLat,
  degrees: number,
): readonly number[] {
  const found: number[] = [];
  let corner = 0;
  let ring = 0;
  for (let building = 0; building < buildingEnds.length; building++) {
    const first = corner;
    for (; ring < buildingEnds[building]!; ring++) corner = ringEnds[ring]!;
    if (first === corner) continue;
    const east = Math.abs(coordinates[first * 2]! - lng);
    const north = Math.abs(coordinates[first * 2 + 1]! - lat);
    if (east < degrees && north < degrees) found.push(building);
  }
  return found;
}
