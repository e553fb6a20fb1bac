import type { SightIndex } from '../visibility/sight-index.ts';
import { type MillimetrePaths, overlapOf, toMillimetres, without } from './millimetre-paths.ts';

/** A zone less the buildings in it: what a camera could see of it. */
export function openGround(zone: MillimetrePaths, index: SightIndex): MillimetrePaths {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const path of zone)
    for (const { x, y } of path) {
      west = Math.min(west, x / 1000);
      south = Math.min(south, y / 1000);
      east = Math.max(east, x / 1000);
      north = Math.max(north, y / 1000);
    }
  const { boxes } = index.buildingGrid;
  const rings: (readonly (readonly [number, number])[])[] = [];
  for (let building = 0; building * 4 < boxes.length; building += 1) {
    const at = building * 4;
    const isAway =
      boxes[at]! > east || boxes[at + 1]! > north || boxes[at + 2]! < west || boxes[at + 3]! < south;
    if (!isAway) rings.push(...ringsOfBuilding(index, building));
  }
  return rings.length === 0 ? zone : without(zone, overlapOf(toMillimetres(rings), 1));
}

/** The edges of a building linked end to end. */
function ringsOfBuilding(
  { edges, edgeStarts }: SightIndex,
  building: number,
): readonly (readonly (readonly [number, number])[])[] {
  const leaving = new Map<string, number[]>();
  const key = (at: number): string => `${edges[at]},${edges[at + 1]}`;
  const [first, end] = [edgeStarts[building]! * 4, edgeStarts[building + 1]! * 4];
  for (let at = first; at < end; at += 4) {
    const known = leaving.get(key(at));
    if (known) known.push(at);
    else leaving.set(key(at), [at]);
  }
  const rings: (readonly [number, number])[][] = [];
  for (let start = first; start < end; start += 4) {
    const ring: (readonly [number, number])[] = [];
    let at = leaving.get(key(start))?.pop();
    while (at !== undefined) {
      ring.push([edges[at]!, edges[at + 1]!]);
      at = leaving.get(key(at + 2))?.pop();
    }
    if (ring.length >= 3) rings.push(ring);
  }
  return rings;
}
