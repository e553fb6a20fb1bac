import type { GeometryCollection as GeoCollection, MultiPolygon, Polygon } from 'geojson';
import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';

/** Union of areas that share their borders point by point, as the communes of one file do: the shared arcs go. */
export function dissolve(areas: readonly (Polygon | MultiPolygon)[]): Polygon | MultiPolygon {
  if (areas.length === 1) return areas[0]!;
  const collection: GeoCollection = { type: 'GeometryCollection', geometries: [...areas] };
  const shared = topology({ areas: collection });
  const { geometries } = shared.objects.areas as GeometryCollection;
  const union = merge(shared, geometries as (TopoPolygon | TopoMultiPolygon)[]);
  return union.coordinates.length === 1 ? { type: 'Polygon', coordinates: union.coordinates[0]! } : union;
}
