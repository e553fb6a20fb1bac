import { Delaunay } from 'd3-delaunay';
import type { Position } from 'geojson';
import type { Contour, ContourSource } from '../contour.ts';
import type { Dataset } from '../datasets.ts';
import { nearDepartements } from '../near-departements.ts';
import type { OfficialCodes } from '../official-codes.ts';
import { provenanceOf } from '../provenance.ts';
import { SourceFailure } from '../source-failure.ts';
import { seaPoints } from './sea-points.ts';

/** Degrees around the departments drawn, whose centres are needed so that their edge is right. */
const MARGIN_DEGREES = 0.5;

/**
 * The last resort: a commune is the set of places nearer its official centre than any other. Departments then end
 * where the cells of the next one begin, and at sea or abroad where `seaPoints` begin. One diagram serves the
 * department and its neighbours, so that they share their edges exactly. The pack is marked approximate.
 */
export function voronoiSource(target: string, dataset: Dataset, codes: OfficialCodes): ContourSource {
  let cells: ReadonlyMap<string, readonly Contour[]> | undefined;
  return {
    label: 'contours approchés (cellules autour des centres des communes)',
    approximate: true,
    read: async (departement) => {
      cells ??= makeCells(target, codes);
      const contours = cells.get(departement);
      if (contours === undefined) throw new SourceFailure(`aucun centre de commune pour ${departement}`);
      return { contours, provenance: provenanceOf(dataset, 'package', null) };
    },
  };
}

interface Centre {
  readonly code: string;
  readonly departement: string;
  readonly place: readonly [lng: number, lat: number];
}

function makeCells(target: string, codes: OfficialCodes): ReadonlyMap<string, readonly Contour[]> {
  const drawn = new Set([target, ...nearDepartements(target, codes)]);
  const centres = centresAround(drawn, codes);
  const own = centres.filter((centre) => centre.departement === target);
  if (own.length === 0) return new Map();
  // In a plane where both axes have the same length on the ground, near the target.
  const scale = Math.cos((own[0]!.place[1] * Math.PI) / 180);
  const points: [number, number][] = centres.map(({ place: [lng, lat] }) => [lng * scale, lat]);
  const sea = seaPoints(points, typicalSpacing(points, centres, target));
  const diagram = Delaunay.from([...points, ...sea]).voronoi(boxAround([...points, ...sea]));

  const cells = new Map<string, Contour[]>();
  centres.forEach((centre, index) => {
    if (!drawn.has(centre.departement)) return;
    const ring = toRing(diagram.cellPolygon(index), scale);
    if (ring === null) return;
    const name = codes.centreNames.get(centre.code) ?? centre.code;
    const list = cells.get(centre.departement) ?? [];
    list.push({ code: centre.code, name, geometry: { type: 'Polygon', coordinates: [ring] } });
    cells.set(centre.departement, list);
  });
  return cells;
}

function centresAround(drawn: ReadonlySet<string>, codes: OfficialCodes): Centre[] {
  const all: Centre[] = [];
  const taken = new Set<string>();
  for (const [code, place] of codes.centres) {
    const departement = codes.communes.get(codes.currentOf(code) ?? '')?.departement;
    const key = place.join();
    // Two centres at one place (a merger) would make an empty cell.
    if (departement === undefined || codes.isMunicipalArrondissement(code) || taken.has(key)) continue;
    taken.add(key);
    all.push({ code, departement, place });
  }
  const inside = all.filter((centre) => drawn.has(centre.departement)).map((centre) => centre.place);
  const [west, south, east, north] = boxAround(inside, MARGIN_DEGREES);
  return all.filter(({ place: [lng, lat] }) => lng > west && lng < east && lat > south && lat < north);
}

/** Median distance of the target's centres to the nearest other one. */
function typicalSpacing(
  points: readonly (readonly [number, number])[],
  centres: readonly Centre[],
  target: string,
): number {
  const distances: number[] = [];
  points.forEach(([x, y], index) => {
    if (centres[index]!.departement !== target) return;
    let nearest = Number.POSITIVE_INFINITY;
    points.forEach(([otherX, otherY], other) => {
      if (other !== index) nearest = Math.min(nearest, Math.hypot(x - otherX, y - otherY));
    });
    distances.push(nearest);
  });
  return distances.sort((a, b) => a - b)[distances.length >> 1]!;
}

function toRing(cell: readonly (readonly number[])[] | null, scale: number): Position[] | null {
  const ring: Position[] = [];
  for (const [x, y] of cell ?? []) {
    const point = [Math.round((x! / scale) * 1e6) / 1e6, Math.round(y! * 1e6) / 1e6];
    const last = ring.at(-1);
    if (last === undefined || last[0] !== point[0] || last[1] !== point[1]) ring.push(point);
  }
  return ring.length < 4 ? null : ring;
}

function boxAround(
  points: readonly (readonly [number, number])[],
  margin = 1,
): [number, number, number, number] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west - margin, south - margin, east + margin, north + margin];
}
