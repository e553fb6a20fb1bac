import type { Problem } from '#domain/problem.ts';
import { featureTable, type LooseRow } from './feature-table.ts';
import type { Reading, ReadLimits, SourceFile } from './format.ts';
import { Refusal } from './refusal.ts';
import { walkXml } from './walk-xml.ts';

/** A closed way with one of these is a loop of road or fence, not a surface, unless it says `area=yes`. */
const LINEAR_KEYS = ['highway', 'barrier', 'railway', 'waterway', 'power'];

/** OpenStreetMap XML 0.6: tagged nodes in one table, ways in another. Relations are left out. */
export function* readOsmXml(file: SourceFile, limits: ReadLimits): Reading {
  const places = new Map<string, readonly [lng: number, lat: number]>();
  const nodes: LooseRow[] = [];
  const ways: LooseRow[] = [];
  let tags = new Map<string, string>();
  let id = '';
  let refs: string[] = [];
  let positions = 0;
  const { truncated } = yield* walkXml(
    file.bytes,
    {
      open: (name, attributes) => {
        if (name === 'node' || name === 'way' || name === 'relation') {
          [tags, refs, id] = [new Map(), [], attributes.id ?? ''];
          if (name === 'node') places.set(id, [Number(attributes.lon), Number(attributes.lat)]);
        } else if (name === 'nd') refs.push(attributes.ref ?? '');
        else if (name === 'tag') tags.set(attributes.k ?? '', attributes.v ?? '');
        if (places.size > limits.positions) throw new Refusal('file-too-large', String(places.size));
      },
      close: (name) => {
        if (tags.size === 0 || (name !== 'node' && name !== 'way')) return;
        const properties = { '@type': name, '@id': id, ...Object.fromEntries(tags) };
        if (name === 'node')
          nodes.push({ properties, geometry: { type: 'Point', coordinates: places.get(id) } });
        else {
          const coordinates = refs.flatMap((ref) => (places.has(ref) ? [places.get(ref)!] : []));
          positions += coordinates.length;
          if (positions > limits.positions) throw new Refusal('file-too-large', String(positions));
          ways.push({ properties, geometry: wayGeometry(coordinates, refs, tags) });
        }
      },
    },
    limits,
  );
  const problems: Problem[] = truncated ? [{ code: 'file-truncated', where: {}, detail: 'OSM' }] : [];
  const crs = { crs: 'wgs84', how: 'format' } as const;
  const points = yield* featureTable('nœuds', nodes, crs, limits);
  const lines = yield* featureTable('chemins', ways, crs, limits);
  const tables = [points, lines].filter(({ rowCount }) => rowCount > 0);
  if (tables.length === 0) throw new Refusal(truncated ? 'file-truncated' : 'table-empty', 'OSM');
  return { tables, problems };
}

function wayGeometry(
  coordinates: readonly (readonly number[])[],
  refs: readonly string[],
  tags: ReadonlyMap<string, string>,
): unknown {
  if (coordinates.length < 2) return null;
  const closed = refs.length > 3 && refs[0] === refs.at(-1) && coordinates.length === refs.length;
  const linear = LINEAR_KEYS.some((key) => tags.has(key)) && tags.get('area') !== 'yes';
  return closed && !linear
    ? { type: 'Polygon', coordinates: [coordinates] }
    : { type: 'LineString', coordinates };
}
