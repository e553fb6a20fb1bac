import { feature } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';

/** An islet smaller than the tolerance has lost its area: drop its ring. Null when nothing is left. */
export function dropCollapsedRings(
  topology: Topology,
  geometry: Polygon | MultiPolygon,
): Polygon | MultiPolygon | null {
  const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
  const kept = polygons
    .filter((rings) => hasArea(topology, rings[0] ?? []))
    .map((rings) => rings.filter((ring) => hasArea(topology, ring)));
  if (kept.length === 0) return null;
  return kept.length === 1 ? { type: 'Polygon', arcs: kept[0]! } : { type: 'MultiPolygon', arcs: kept };
}

function hasArea(topology: Topology, ring: number[]): boolean {
  const polygon: Polygon = { type: 'Polygon', arcs: [ring] };
  const points = feature(topology, polygon).geometry.coordinates[0] ?? [];
  let twice = 0;
  for (let i = 1; i < points.length; i += 1) {
    const [x1, y1] = points[i - 1]!;
    const [x2, y2] = points[i]!;
    twice += x1! * y2! - x2! * y1!;
  }
  return twice !== 0;
}
