import { brotliCompressSync, constants } from 'node:zlib';
import { area as areaSquareMetres } from '@turf/area';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, mergeArcs, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  Objects,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import type { Commune } from '#domain/territory.ts';
import type { LngLat } from '#geo/units.ts';
import { dropCollapsedRings } from './drop-collapsed-rings.ts';
import { labelPlace } from './label-place.ts';
import type { ReconciledCommune } from './reconcile.ts';

type AreaTopology = Topology<Objects<object>>;
type TopoArea = (TopoPolygon | TopoMultiPolygon) & { properties?: object };

/** 1.2 m for a department of 120 km, finer than a pixel at zoom 14 (3.4 m at 45° N). */
const QUANTISATION = 1e5;
/**
 * A point is dropped when the triangle it makes with its neighbours is smaller than this (Visvalingam, square
 * metres). The first, half a pixel of zoom 14 high on a 60 m side, keeps all that can be seen; the next are taken
 * only where the pack would be heavier than the budget.
 */
const TOLERANCES_SQUARE_METRES = [100, 400, 1600, 6400];
/** Context is drawn pale and small: borders between two neighbours are this much coarser. */
const NEIGHBOUR_COARSER = 40;
const BUDGET_BROTLI_BYTES = 140_000;

/**
 * @param centres places to prefer for the names, by commune code
 * @returns text of the TopoJSON file; equal input gives equal text.
 */
export function makeTopology(
  communes: readonly ReconciledCommune[],
  neighbours: readonly ReconciledCommune[],
  centres: ReadonlyMap<string, LngLat>,
): string {
  const full = topology({
    communes: collect(communes),
    neighbours: collect(neighbours),
  }) as AreaTopology;
  const weighted = weighArcs(full);
  const latitude = (full.bbox![1] + full.bbox![3]) / 2;
  const squareMetresPerSquareDegree = 111_320 ** 2 * Math.cos((latitude * Math.PI) / 180);
  let text = '';
  for (const tolerance of TOLERANCES_SQUARE_METRES) {
    text = JSON.stringify(
      finish(weighted, tolerance / squareMetresPerSquareDegree, communes, neighbours, centres),
    );
    // Quality 5 is quick and never lighter than the 11 that is served.
    if (brotliBytes(text, 5) <= BUDGET_BROTLI_BYTES) break;
  }
  return text;
}

/** Size as a web server sends it, at the best quality when none is given. */
export function brotliBytes(text: string, quality = 11): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).byteLength;
}

function finish(
  weighted: AreaTopology,
  minimumWeight: number,
  communes: readonly ReconciledCommune[],
  neighbours: readonly ReconciledCommune[],
  centres: ReadonlyMap<string, LngLat>,
): Topology {
  const small = quantize(simplify(weighted, minimumWeight), QUANTISATION);
  const communeAreas = areasOf(small, 'communes');
  const neighbourAreas = areasOf(small, 'neighbours');
  const objects: Record<string, GeometryCollection> = {
    communes: {
      type: 'GeometryCollection',
      geometries: communeAreas.map((geometry, index) => {
        const kept = dropCollapsedRings(small, geometry);
        if (kept === null) throw new Error(`Commune ${communes[index]!.commune.code} collapses to nothing.`);
        const drawn = feature(small, kept as TopoPolygon).geometry as Polygon | MultiPolygon;
        return {
          ...kept,
          properties: communeProperties(
            communes[index]!,
            labelPlace(drawn, centres.get(communes[index]!.commune.code)),
          ),
        };
      }),
    },
    outline: { type: 'GeometryCollection', geometries: [] },
    neighbours: {
      type: 'GeometryCollection',
      geometries: neighbourAreas.flatMap((geometry, index) => {
        const kept = dropCollapsedRings(small, geometry);
        const { code, name } = neighbours[index]!.commune;
        return kept === null ? [] : [{ ...kept, properties: { code, name } }];
      }),
    },
  };
  const outline = mergeArcs(
    { ...small, objects },
    objects.communes!.geometries as (TopoPolygon | TopoMultiPolygon)[],
  );
  objects.outline = { type: 'GeometryCollection', geometries: [outline] };
  return { ...small, objects };
}

function communeProperties({ commune, geometry }: ReconciledCommune, centre: LngLat): Commune {
  return {
    code: commune.code,
    name: commune.name,
    population: commune.population,
    arrondissementCode: commune.arrondissementCode,
    arrondissementName: commune.arrondissementName,
    epciCode: commune.epciCode,
    epciName: commune.epciName,
    centre,
    areaSquareKilometres: Math.round(areaSquareMetres(geometry) / 10_000) / 100,
    former: commune.former,
  };
}

/** Visvalingam weight of each point; a border that no commune of the department touches weighs less, so goes sooner. */
function weighArcs(full: AreaTopology): AreaTopology {
  const weighted = presimplify(full);
  const own = new Set<number>();
  for (const geometry of areasOf(full, 'communes')) for (const arc of arcsOf(geometry)) own.add(arc);
  weighted.arcs.forEach((arc, index) => {
    if (own.has(index)) return;
    for (const point of arc as number[][]) point[2] = point[2]! / NEIGHBOUR_COARSER;
  });
  return weighted;
}

function areasOf(of: AreaTopology, name: string): TopoArea[] {
  return (of.objects[name] as GeometryCollection).geometries as TopoArea[];
}

function* arcsOf(geometry: TopoArea): Generator<number> {
  const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
  for (const polygon of polygons)
    for (const ring of polygon) for (const arc of ring) yield arc < 0 ? ~arc : arc;
}

function collect(entries: readonly ReconciledCommune[]): FeatureCollection<Polygon | MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: entries.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry })),
  };
}
