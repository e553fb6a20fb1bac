import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { GeoJSONSourceSpecification } from 'maplibre-gl';
import type { Territory } from '#domain/territory.ts';

/** GeoJSON sources of a territory, by name. `communes` is keyed by INSEE code, so that hover and classes are feature states. */
export function territorySources(territory: Territory): Record<string, GeoJSONSourceSpecification> {
  return {
    communes: geojson({ type: 'FeatureCollection', features: territory.communes.map(bare) }, 'code'),
    outline: geojson(territory.outline),
    neighbours: geojson({ type: 'FeatureCollection', features: [...territory.neighbours] }),
    veil: geojson(outsideOf(territory.outline.geometry)),
    names: geojson(namePoints(territory)),
  };
}

function geojson(data: GeoJSONSourceSpecification['data'], promoteId?: string): GeoJSONSourceSpecification {
  return { type: 'geojson', data, tolerance: 0.3, ...(promoteId ? { promoteId } : {}) };
}

/** Only the code travels to the tiles. */
function bare(feature: Territory['communes'][number]): Feature<Polygon | MultiPolygon> {
  return { type: 'Feature', properties: { code: feature.properties.code }, geometry: feature.geometry };
}

function namePoints(territory: Territory): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: territory.communes.map(({ properties }) => ({
      type: 'Feature',
      properties: { code: properties.code, name: properties.name, population: properties.population ?? 0 },
      geometry: { type: 'Point', coordinates: [...properties.centre] },
    })),
  };
}

/** The world with the department cut out, to dim a network base map outside it. */
function outsideOf(geometry: Polygon | MultiPolygon): Feature<Polygon> {
  const world: Position[] = [
    [-180, -85],
    [180, -85],
    [180, 85],
    [-180, 85],
    [-180, -85],
  ];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const holes = polygons.map((rings) => rings[0]).filter((ring) => ring !== undefined);
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [world, ...holes] } };
}
