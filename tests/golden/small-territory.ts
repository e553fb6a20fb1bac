import type { Polygon } from 'geojson';
import type { Territory } from '#domain/territory.ts';

/** One square commune around Oraison, for tests that need a department and no real file. */
export function smallTerritory(): Territory {
  const ring = [
    [5.5, 43.7],
    [6.5, 43.7],
    [6.5, 44.4],
    [5.5, 44.4],
    [5.5, 43.7],
  ];
  const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
  const departement = { code: '04', name: 'Alpes-de-Haute-Provence' };
  return {
    departement,
    communes: [
      {
        type: 'Feature',
        geometry,
        properties: {
          code: '04143',
          name: 'Oraison',
          population: 6155,
          arrondissementCode: null,
          arrondissementName: null,
          epciCode: null,
          epciName: null,
          centre: [5.92, 43.92],
          areaSquareKilometres: 38,
          former: [],
        },
      },
    ],
    outline: { type: 'Feature', geometry, properties: null },
    neighbours: [],
    bounds: [5.5, 43.7, 6.5, 44.4],
    manifest: {
      format: 'diagnostic-territorial/territory',
      version: 1,
      departement,
      approximate: false,
      builtAt: '2026-01-01T00:00:00.000Z',
      file: { name: '', sha256: '', bytes: 0 },
      counts: { communes: 1, neighbours: 0 },
      sources: [],
      differences: [],
    },
  };
}
