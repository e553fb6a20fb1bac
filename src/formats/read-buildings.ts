import type { Geometry, Position } from 'geojson';
import type { Footprints } from '#domain/buildings/footprints.ts';
import { normaliseName } from '#domain/normalise-name.ts';
import type { Problem } from '#domain/problem.ts';
import { BUILDING_HEIGHTS } from '#domain/rules/building-heights.ts';
import type { LocalFrame } from '#geo/local-frame.ts';
import { toLngLat } from './import/find-crs.ts';
import type { CrsName } from './outcome.ts';
import type { SourceTable } from './read/source-table.ts';

/** Names of columns as they are compared: BD TOPO (hauteur), OpenStreetMap (height, building:levels), and what exports make of them. */
const HEIGHT_COLUMNS = ['hauteur', 'height', 'haut', 'building height'];
const STOREY_COLUMNS = ['building levels', 'nombre d etages', 'nb etages', 'levels', 'building l'];
/** Degrees around the centre of the frame beyond which buildings are left out: some 30 km, farther than any camera sees. */
const REACH_DEGREES = 0.3;

export interface BuildingReading {
  readonly footprints: Footprints;
  readonly problems: readonly Problem[];
}

/** Polygons of tables → buildings in a local frame. A table with a column `building` (OpenStreetMap) gives those rows that fill it, others all their polygons. */
export function readBuildings(tables: readonly SourceTable[], frame: LocalFrame): BuildingReading {
  const gathered: Gathered = { coordinates: [], ringEnds: [], buildingEnds: [], heights: [] };
  const problems: Problem[] = [];
  for (const table of tables) {
    const crs = table.crs.crs ?? crsByRanges(table);
    if (table.geometryKind === 'none' || table.geometryKind === 'point') continue;
    if (!crs) {
      problems.push({ code: 'crs-missing', where: { table: table.name }, detail: table.name });
      continue;
    }
    addTable(table, crs, frame, gathered);
  }
  const footprints = {
    coordinates: Float64Array.from(gathered.coordinates),
    ringEnds: Uint32Array.from(gathered.ringEnds),
    buildingEnds: Uint32Array.from(gathered.buildingEnds),
    heights: Float64Array.from(gathered.heights),
  };
  return { footprints, problems };
}

interface Gathered {
  readonly coordinates: number[];
  readonly ringEnds: number[];
  readonly buildingEnds: number[];
  readonly heights: number[];
}

function addTable(table: SourceTable, crs: CrsName, frame: LocalFrame, gathered: Gathered): void {
  const names = table.columnNames.map((name) => normaliseName(name));
  const kind = table.columnNames.indexOf('building');
  const height = names.findIndex((name) => HEIGHT_COLUMNS.includes(name));
  const storeys = names.findIndex((name) => STOREY_COLUMNS.includes(name));
  for (let row = 0; row < table.rowCount; row += 1) {
    const use = kind === -1 ? 'yes' : table.cell(row, kind);
    if (use === '' || use === 'no') continue;
    const metres = numberIn(table, row, height) ?? storeysIn(table, row, storeys) ?? Number.NaN;
    for (const polygon of polygonsOf(table.geometry(row))) addBuilding(polygon, metres, crs, frame, gathered);
  }
}

function addBuilding(
  rings: readonly Position[][],
  metres: number,
  crs: CrsName,
  frame: LocalFrame,
  gathered: Gathered,
): void {
  const first = rings[0]?.[0];
  if (!first) return;
  const [lng, lat] = toLngLat(crs, first[0]!, first[1]!);
  const isNear =
    Math.abs(lng - frame.centre[0]) < REACH_DEGREES && Math.abs(lat - frame.centre[1]) < REACH_DEGREES;
  if (!isNear) return;
  for (const ring of rings) {
    for (const [x, y] of ring) gathered.coordinates.push(...frame.toMetres(toLngLat(crs, x!, y!)));
    gathered.ringEnds.push(gathered.coordinates.length / 2);
  }
  gathered.buildingEnds.push(gathered.ringEnds.length);
  gathered.heights.push(metres);
}

function polygonsOf(geometry: Geometry | null): readonly Position[][][] {
  if (geometry?.type === 'Polygon') return [geometry.coordinates];
  if (geometry?.type === 'MultiPolygon') return geometry.coordinates;
  if (geometry?.type === 'GeometryCollection') return geometry.geometries.flatMap((part) => polygonsOf(part));
  return [];
}

/** « 12,5 m » → 12.5; null when there is no number. */
function numberIn(table: SourceTable, row: number, column: number): number | null {
  if (column === -1) return null;
  const found = /-?\d+(?:[.,]\d+)?/.exec(table.cell(row, column))?.[0];
  return found === undefined ? null : Number(found.replace(',', '.'));
}

function storeysIn(table: SourceTable, row: number, column: number): number | null {
  const storeys = numberIn(table, row, column);
  return storeys === null ? null : storeys * BUILDING_HEIGHTS.storeyMetres;
}

/** A shapefile without its .prj: degrees, or Lambert-93, by the first corner. */
function crsByRanges(table: SourceTable): CrsName | null {
  for (let row = 0; row < table.rowCount; row += 1) {
    const corner = polygonsOf(table.geometry(row))[0]?.[0]?.[0];
    if (!corner) continue;
    const [x, y] = [corner[0]!, corner[1]!];
    if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return 'wgs84';
    return x > 0 && x < 1_300_000 && y > 6_000_000 && y < 7_200_000 ? 'lambert93' : null;
  }
  return null;
}
