import type { Problem } from '#domain/problem.ts';
import type { CrsFinding } from '../outcome.ts';
import { baseName } from './base-name.ts';
import { crsOfName } from './declared-crs.ts';
import { decodeText } from './decode-text.ts';
import { featureTable, type LooseRow } from './feature-table.ts';
import type { Reading, ReadLimits, SourceFile } from './format.ts';
import { overpassRow } from './overpass-row.ts';
import { Refusal } from './refusal.ts';

/** GeoJSON (RFC 7946, and the older one with `crs`), one feature a line, Overpass JSON, or a plain array of objects. */
export function* readJson(file: SourceFile, limits: ReadLimits): Reading {
  const { text } = decodeText(file.bytes);
  const { format, rows, crs, problems } = understand(parse(text));
  yield 0.5;
  const step = featureTable(baseName(file.name), rows, seenCrs(crs, rows), limits);
  const table = yield* halved(step);
  return { format, tables: [table], problems };
}

interface Understood {
  readonly format: 'geojson' | 'osm-json' | 'json';
  readonly rows: readonly LooseRow[];
  readonly crs: CrsFinding;
  readonly problems: readonly Problem[];
}

const BY_FORMAT: CrsFinding = { crs: 'wgs84', how: 'format' };
const NO_CRS: CrsFinding = { crs: null, how: 'none' };
const GEOMETRY_TYPES = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

type JsonObject = Readonly<Record<string, unknown>>;

function understand(value: Parsed): Understood {
  if (value.lines) return { format: 'geojson', rows: value.lines, crs: BY_FORMAT, problems: [] };
  const root = value.root;
  if (Array.isArray(root)) return understandArray(root);
  if (!isObject(root)) throw new Refusal('format-unknown', 'JSON');
  if (Array.isArray(root.elements))
    return { format: 'osm-json', rows: root.elements.map(overpassRow), crs: BY_FORMAT, problems: [] };
  const { crs, problems } = declaredCrs(root);
  if (Array.isArray(root.features))
    return { format: 'geojson', rows: root.features.map(featureRow), crs, problems };
  if (root.type === 'Feature') return { format: 'geojson', rows: [featureRow(root)], crs, problems };
  if (typeof root.type === 'string' && GEOMETRY_TYPES.has(root.type))
    return { format: 'geojson', rows: [{ properties: {}, geometry: root }], crs, problems };
  throw new Refusal('format-unknown', 'JSON');
}

function understandArray(items: readonly unknown[]): Understood {
  const first = items[0];
  if (!isObject(first)) throw new Refusal(items.length === 0 ? 'table-empty' : 'format-unknown', 'JSON');
  if (first.type === 'Feature')
    return { format: 'geojson', rows: items.map(featureRow), crs: BY_FORMAT, problems: [] };
  const isOverpass = ['node', 'way', 'relation'].includes(String(first.type)) && 'id' in first;
  if (isOverpass) return { format: 'osm-json', rows: items.map(overpassRow), crs: BY_FORMAT, problems: [] };
  const rows = items.map((item) => ({ properties: isObject(item) ? item : {}, geometry: null }));
  return { format: 'json', rows, crs: NO_CRS, problems: [] };
}

function featureRow(value: unknown): LooseRow {
  if (!isObject(value)) return { properties: {}, geometry: 'unreadable' };
  const properties = isObject(value.properties) ? value.properties : {};
  const named = value.id === undefined || 'id' in properties ? properties : { id: value.id, ...properties };
  return { properties: named, geometry: value.geometry };
}

function declaredCrs(root: JsonObject): Pick<Understood, 'crs' | 'problems'> {
  if (!isObject(root.crs)) return { crs: BY_FORMAT, problems: [] };
  const name = isObject(root.crs.properties) ? String(root.crs.properties.name ?? '') : '';
  const crs = crsOfName(name);
  const problems: Problem[] = crs.crs ? [] : [{ code: 'crs-unknown', where: {}, detail: name.slice(0, 200) }];
  return { crs, problems };
}

/** GeoJSON is WGS84 unless it says otherwise; when its numbers cannot be degrees, nothing is known. */
function seenCrs(crs: CrsFinding, rows: readonly LooseRow[]): CrsFinding {
  if (crs.how !== 'format') return crs;
  for (const { geometry } of rows.slice(0, 100)) {
    const [x, y] = firstPosition(geometry);
    if (x !== undefined && y !== undefined && (Math.abs(x) > 180 || Math.abs(y) > 90)) return NO_CRS;
  }
  return crs;
}

function firstPosition(geometry: unknown): readonly number[] {
  let inner: unknown = isObject(geometry) ? geometry.coordinates : null;
  for (let depth = 0; depth < 4 && Array.isArray(inner); depth += 1) {
    if (typeof inner[0] === 'number') return inner;
    inner = inner[0];
  }
  return [];
}

type Parsed =
  | { readonly root: unknown; readonly lines: null }
  | { readonly root: null; readonly lines: readonly LooseRow[] };

function parse(text: string): Parsed {
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return { root: JSON.parse(json), lines: null };
  } catch (error) {
    const lines = parseLines(json);
    if (lines) return { root: null, lines };
    const ending = json.trimEnd().at(-1);
    const sentence = error instanceof Error ? error.message : '';
    throw new Refusal(
      ending === '}' || ending === ']' ? 'file-unreadable' : 'file-truncated',
      sentence.slice(0, 200),
    );
  }
}

/** One feature a line: the first line must be one by itself; a later line that is not JSON is a row without place. */
function parseLines(text: string): readonly LooseRow[] | null {
  const end = text.indexOf('\n');
  if (end < 0 || lineRow(text.slice(0, end), 1) === null) return null;
  const rows: LooseRow[] = [];
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const last = index === lines.length - 1;
    rows.push(
      lineRow(line, index + 1) ?? {
        properties: {},
        geometry: 'unreadable',
        number: index + 1,
        truncated: last,
      },
    );
  }
  return rows;
}

function lineRow(line: string, number: number): LooseRow | null {
  try {
    const value: unknown = JSON.parse(line);
    if (!isObject(value)) return null;
    return value.type === 'Feature' ? { ...featureRow(value), number } : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The second half of the work: parsing was the first. */
function* halved<T>(run: Generator<number, T, void>): Generator<number, T, void> {
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
    yield 0.5 + step.value / 2;
  }
}
