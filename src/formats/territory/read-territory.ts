import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Problem } from '#domain/problem.ts';
import type { Commune, CommuneFeature, Territory, TerritoryManifest } from '#domain/territory.ts';
import type { LngLatBounds } from '#geo/units.ts';
import { manifestSchema } from './manifest-schema.ts';
import { TERRITORY_MANIFEST_FILE, TERRITORY_TOPOLOGY_FILE } from './territory-files.ts';
import { topologySchema } from './topology-schema.ts';

export type TerritoryReading =
  | { readonly territory: Territory }
  | { readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Turns a built pack into plain GeoJSON. Pure: the page fetches the two files, the command line reads them.
 * @param manifest parsed JSON of `manifest.json`
 * @param topology parsed JSON of the topology file it names
 */
export function readTerritory(manifest: unknown, topology: unknown): TerritoryReading {
  const checkedManifest = manifestSchema.safeParse(manifest);
  if (!checkedManifest.success) return refuse(TERRITORY_MANIFEST_FILE, checkedManifest.error);
  const checkedTopology = topologySchema.safeParse(topology);
  if (!checkedTopology.success) return refuse(TERRITORY_TOPOLOGY_FILE, checkedTopology.error);

  const given: TerritoryManifest = checkedManifest.data;
  const arcs = checkedTopology.data as unknown as Topology;
  const communes = featuresOf<Commune>(arcs, 'communes') as readonly CommuneFeature[];
  if (communes.length !== given.counts.communes) {
    const detail = `${communes.length} ≠ ${given.counts.communes}`;
    return { problems: [{ code: 'file-truncated', where: { file: TERRITORY_TOPOLOGY_FILE }, detail }] };
  }
  const outline = featuresOf<null>(arcs, 'outline')[0]!;
  return {
    territory: {
      departement: given.departement,
      communes,
      outline: outline as Feature<Polygon | MultiPolygon>,
      neighbours: featuresOf<{ code: string; name: string }>(arcs, 'neighbours'),
      bounds: boundsOf(outline.geometry),
      manifest: given,
    },
  };
}

function featuresOf<Properties extends object | null>(
  topology: Topology,
  name: string,
): Feature<Polygon | MultiPolygon, Properties>[] {
  const collection = topology.objects[name] as GeometryCollection;
  return feature(topology, collection).features as unknown as Feature<Polygon | MultiPolygon, Properties>[];
}

function boundsOf(area: Polygon | MultiPolygon): LngLatBounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  for (const [outer] of polygons) {
    for (const [lng, lat] of outer ?? []) {
      west = Math.min(west, lng!);
      east = Math.max(east, lng!);
      south = Math.min(south, lat!);
      north = Math.max(north, lat!);
    }
  }
  return [west, south, east, north];
}

function refuse(
  file: string,
  error: {
    readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
  },
): TerritoryReading {
  const [first] = error.issues;
  const detail = first === undefined ? '' : `${first.path.map(String).join('.')}: ${first.message}`;
  return { problems: [{ code: 'file-unreadable', where: { file }, detail }] };
}
