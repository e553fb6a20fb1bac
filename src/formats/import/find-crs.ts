import type { Territory } from '#domain/territory.ts';
import { lngLatFromLambert93 } from '#geo/lambert93.ts';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import type { CrsFinding, CrsName, FieldMapping } from '../outcome.ts';
import type { SourceTable } from '../read/source-table.ts';
import { parseCoordinate } from './parse-coordinate.ts';

const SAMPLE_ROWS = 2_000;
/** Share of the readable pairs that must agree before their ranges count as a finding. */
const MAJORITY = 0.7;
const EARTH_RADIUS = 6_378_137;

/**
 * The coordinate system of the places of a table: what the format or a header declares, else what the ranges of the
 * numbers allow when only one system fits. Nothing is applied silently: `how` is shown, and `none` is asked.
 */
export function findCrs(table: SourceTable, mapping: FieldMapping, territory: Territory | null): CrsFinding {
  if (table.geometryKind !== 'none') return table.crs;
  if (mapping.latLng !== undefined && mapping.x === undefined) return { crs: 'wgs84', how: 'format' };
  const pairs = samplePairs(table, mapping);
  if (pairs.length === 0) return table.crs;
  const declared = declaredByHeaders(table, mapping);
  const fitting = CANDIDATES.filter((candidate) => share(pairs, candidate.fits) >= MAJORITY).map(
    ({ crs }) => crs,
  );
  if (declared) {
    return fitting.includes(declared) || fitting.length === 0
      ? { crs: declared, how: 'declared' }
      : { crs: null, how: 'none' };
  }
  if (fitting.length === 1) return { crs: fitting[0]!, how: 'ranges' };
  if (fitting.length > 1 && territory) {
    const here = fitting.filter(
      (crs) => share(pairs, (x, y) => isWithin(toLngLat(crs, x, y), territory.bounds, 0.3)) >= MAJORITY,
    );
    if (here.length === 1) return { crs: here[0]!, how: 'ranges' };
  }
  return { crs: null, how: 'none' };
}

/** Degrees for a pair in a coordinate system; not finite where the projection does not reach. */
export function toLngLat(crs: CrsName, x: number, y: number): LngLat {
  if (crs === 'wgs84') return [x, y];
  if (crs === 'lambert93') return lngLatFromLambert93([x, y]);
  const lat = (180 / Math.PI) * Math.atan(Math.sinh(y / EARTH_RADIUS));
  return [(x / EARTH_RADIUS) * (180 / Math.PI), lat];
}

export function isWithin(
  [lng, lat]: LngLat,
  [west, south, east, north]: LngLatBounds,
  margin: number,
): boolean {
  return lng >= west - margin && lng <= east + margin && lat >= south - margin && lat <= north + margin;
}

/** Ranges of each system, either way round: a column of X under the header Y is still Lambert-93. */
const CANDIDATES: readonly { readonly crs: CrsName; readonly fits: (x: number, y: number) => boolean }[] = [
  { crs: 'wgs84', fits: eitherWay((x, y) => Math.abs(x) <= 180 && Math.abs(y) <= 90) },
  // Metropolitan France with a margin of 100 km.
  { crs: 'lambert93', fits: eitherWay((x, y) => x > 0 && x < 1_350_000 && y > 5_950_000 && y < 7_250_000) },
  // Metropolitan France again: -5.5 to 9.8° E, 41 to 51.5° N.
  {
    crs: 'web-mercator',
    fits: eitherWay((x, y) => x > -620_000 && x < 1_100_000 && y > 5_000_000 && y < 6_720_000),
  },
];

function eitherWay(fits: (x: number, y: number) => boolean): (x: number, y: number) => boolean {
  return (x, y) => fits(x, y) || fits(y, x);
}

function samplePairs(table: SourceTable, mapping: FieldMapping): [number, number][] {
  const [x, y] = [mapping.x, mapping.y];
  const pairs: [number, number][] = [];
  if (x === undefined || y === undefined) return pairs;
  const step = Math.max(1, Math.floor(table.rowCount / SAMPLE_ROWS));
  for (let row = 0; row < table.rowCount; row += step) {
    const pair: [number | null, number | null] = [
      parseCoordinate(table.cell(row, x)),
      parseCoordinate(table.cell(row, y)),
    ];
    if (pair[0] !== null && pair[1] !== null && (pair[0] !== 0 || pair[1] !== 0))
      pairs.push([pair[0], pair[1]]);
  }
  return pairs;
}

function share(pairs: readonly [number, number][], fits: (x: number, y: number) => boolean): number {
  return pairs.filter(([x, y]) => fits(x, y)).length / pairs.length;
}

function declaredByHeaders(table: SourceTable, mapping: FieldMapping): CrsName | null {
  const headers = ['x', 'y'].map((field) => table.columnNames[mapping[field] ?? -1] ?? '').join(' ');
  if (/l(?:ambert)?[ _-]?93|rgf[ _-]?93|2154/i.test(headers)) return 'lambert93';
  if (/wgs[ _-]?84|4326|gps|lat|lon|lng/i.test(headers)) return 'wgs84';
  return null;
}
