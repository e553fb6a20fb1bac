import type { Footprints } from '#domain/buildings/footprints.ts';
import type { SightFinding, SightFindingCode } from '#domain/buildings/sight-finding.ts';
import { BUILDING_HEIGHTS } from '#domain/rules/building-heights.ts';
import { crossesRay, orientRings } from '#geo/orient-rings.ts';
import { type BuildingGrid, buildBuildingGrid, buildingsNear } from './building-grid.ts';
import { EdgeColumn } from './edge-column.ts';
import { buildEdgeGrid, type EdgeGrid } from './edge-grid.ts';

/** Buildings ready to be looked at from anywhere: built once, asked many times. Metres in the frame of the footprints. */
export interface SightIndex {
  /** x1, y1, x2, y2 each, the inside of the building to the left; edges of a building follow each other. */
  readonly edges: Float64Array;
  readonly buildingOfEdge: Int32Array;
  /** For each building, where its edges begin; one more at the end. */
  readonly edgeStarts: Uint32Array;
  /** Metres above the ground, default where the file has none or an absurd one. */
  readonly heights: Float64Array;
  readonly grid: EdgeGrid;
  readonly buildingGrid: BuildingGrid;
  /** Query in which an edge was last met: an edge of several cells counts once. */
  readonly marks: Int32Array;
  readonly findings: readonly SightFinding[];
}

/** Buildings without area (fewer than three corners, not a number, all in a line) hide nothing and are counted in the findings. */
export function buildSightIndex(footprints: Footprints): SightIndex {
  const { coordinates, ringEnds, buildingEnds } = footprints;
  const counts = new Map<SightFindingCode, number>();
  const count = (code: SightFindingCode): void => void counts.set(code, (counts.get(code) ?? 0) + 1);
  const column = new EdgeColumn(coordinates.length * 2);
  const edgeStarts = new Uint32Array(buildingEnds.length + 1);
  let ring = 0;
  let corner = 0;
  for (let building = 0; building < buildingEnds.length; building += 1) {
    const rings: Float64Array[] = [];
    for (; ring < buildingEnds[building]!; ring += 1) {
      const points = coordinates.subarray(corner * 2, ringEnds[ring]! * 2);
      corner = ringEnds[ring]!;
      if (allFinite(points)) rings.push(points);
    }
    if (rings.length !== 1 || !column.addFourSided(rings[0]!)) {
      const oriented = orientRings(rings);
      if (oriented.edges.length === 0) count('building-degenerate');
      else if (oriented.wasMended) count('building-mended');
      column.add(oriented.edges);
    }
    edgeStarts[building + 1] = column.length / 4;
  }
  const edges = column.toArray();
  const heights = footprints.heights.map((height) => settleHeight(height, count));
  if (edges.length === 0) count('buildings-none');
  const grid = buildEdgeGrid(edges);
  return {
    edges,
    buildingOfEdge: ownersOf(edgeStarts, edges.length / 4),
    edgeStarts,
    heights,
    grid,
    buildingGrid: buildBuildingGrid(edges, edgeStarts, grid),
    marks: new Int32Array(edges.length / 4),
    findings: [...counts].map(([code, number]) => ({ code, detail: String(number) })),
  };
}

function allFinite(values: Float64Array): boolean {
  for (let at = 0; at < values.length; at += 1) if (!Number.isFinite(values[at]!)) return false;
  return true;
}

function ownersOf(starts: Uint32Array, count: number): Int32Array {
  const owners = new Int32Array(count);
  for (let owner = 0; owner < starts.length - 1; owner += 1)
    owners.fill(owner, starts[owner]!, starts[owner + 1]!);
  return owners;
}

function settleHeight(height: number, count: (code: SightFindingCode) => void): number {
  const { defaultMetres, greatestMetres } = BUILDING_HEIGHTS;
  if (height > 0 && height <= greatestMetres) return height;
  // Zero is how the BD TOPO and many others write « not measured ».
  count(Number.isNaN(height) || height === 0 ? 'building-height-missing' : 'building-height-absurd');
  return defaultMetres;
}

/** The buildings that a place is inside of, by the even-odd rule: several where buildings overlap. */
export function buildingsAround(index: SightIndex, x: number, y: number): readonly number[] {
  return buildingsNear(index.grid, index.buildingGrid, x, y).filter((building) =>
    isInside(index, building, x, y),
  );
}

function isInside({ edges, edgeStarts }: SightIndex, building: number, x: number, y: number): boolean {
  let crossed = 0;
  const end = edgeStarts[building + 1]! * 4;
  for (let at = edgeStarts[building]! * 4; at < end; at += 4) if (crossesRay(edges, at, x, y)) crossed += 1;
  return crossed % 2 === 1;
}
