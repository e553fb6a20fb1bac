import type { MultiPolygon } from 'geojson';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import type { SightIndex } from '../visibility/sight-index.ts';

/** Buildings that have a corner in an area, in the plane of the index. */
export function buildingsTouching({ edges, buildingOfEdge }: SightIndex, area: MultiPolygon): number {
  const inside = createPolygonIndex([area]);
  const touching = new Set<number>();
  for (let edge = 0; edge < buildingOfEdge.length; edge++) {
    const building = buildingOfEdge[edge]!;
    if (!touching.has(building) && inside.find(edges[edge * 4]!, edges[edge * 4 + 1]!) !== -1)
      touching.add(building);
  }
  return touching.size;
}
