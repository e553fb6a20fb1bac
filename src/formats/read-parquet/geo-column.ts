import type { CrsFinding } from '../outcome.ts';
import { crsOfName } from '../read/declared-crs.ts';
import type { GeometryKind } from '../read/source-table.ts';
import type { ParquetFile } from './open-parquet.ts';

/** Which column holds the places of the rows, and in which coordinates. */
export interface GeoColumn {
  readonly column: number;
  /** As declared; null when the rows are to be looked at. */
  readonly kind: GeometryKind | null;
  readonly crs: CrsFinding;
}

const DESCRIPTION_MAX = 4 * 2 ** 20;
/** Longitude and latitude unless told (GeoParquet 1.1, Parquet's GEOMETRY type). */
const BY_FORMAT: CrsFinding = { crs: 'wgs84', how: 'format' };

/** From GeoParquet's description, else from a column of the type GEOMETRY; null when no column has places. */
export function findGeoColumn({ columns, keyValues }: ParquetFile): GeoColumn | null {
  const described = describedColumn(keyValues.get('geo') ?? '');
  const index = columns.findIndex(
    ({ name, element }) => name === described?.name && element.type === 'BYTE_ARRAY',
  );
  if (described && index >= 0) return { column: index, kind: described.kind, crs: described.crs };
  const typed = columns.findIndex(({ kind }) => kind.is === 'geometry');
  if (typed < 0) return null;
  const type = columns[typed]!.element.logical_type;
  const name = type?.type === 'GEOMETRY' || type?.type === 'GEOGRAPHY' ? (type.crs ?? '') : '';
  return { column: typed, kind: null, crs: name === '' ? BY_FORMAT : crsOfText(name) };
}

function describedColumn(text: string): { name: string; kind: GeometryKind | null; crs: CrsFinding } | null {
  const geo = parsed(text);
  const name = geo?.primary_column;
  const columns = objectOf(geo?.columns);
  if (typeof name !== 'string' || !columns || !Object.hasOwn(columns, name)) return null;
  const column = objectOf(columns[name]);
  if (!column || String(column.encoding).toUpperCase() !== 'WKB') return null;
  const types = Array.isArray(column.geometry_types) ? column.geometry_types : [];
  const isPoint = types.length > 0 && types.every((type) => type === 'Point' || type === 'Point Z');
  return { name, kind: isPoint ? 'point' : null, crs: crsOf(column) };
}

function crsOf(column: Readonly<Record<string, unknown>>): CrsFinding {
  if (!('crs' in column)) return BY_FORMAT;
  // Null: the writer did not know it.
  if (column.crs === null) return { crs: null, how: 'none' };
  const id = objectOf(objectOf(column.crs)?.id);
  return id ? crsOfName(`${String(id.authority)}:${String(id.code)}`) : { crs: null, how: 'declared' };
}

/** `EPSG:2154`, or a description in JSON that ends with such an identifier. */
function crsOfText(text: string): CrsFinding {
  const id = objectOf(parsed(text)?.id);
  return crsOfName(id ? `${String(id.authority)}:${String(id.code)}` : text.slice(0, 200));
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  if (text.length > DESCRIPTION_MAX) return null;
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : null;
}
