import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Contour } from '../contour.ts';

/** A local server that stands for an official address in tests; `requests` are the paths it was asked for. */
export interface FakeService {
  readonly base: string;
  readonly requests: string[];
  readonly close: () => Promise<void>;
}

export async function startFakeService(answer: RequestListener): Promise<FakeService> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** As geo.api.gouv.fr documents `format=geojson`: features with `nom` and `code`. */
export function geoApiAnswer(contours: readonly Contour[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: contours.map(({ code, name, geometry }) => ({
      type: 'Feature',
      geometry,
      properties: { nom: name, code },
    })),
  });
}

/** As the WFS 2.0 of the Géoplateforme answers: MultiPolygon only, counts beside the features. */
export function wfsAnswer(contours: readonly Contour[], matched = contours.length): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: contours.map(({ code, name, geometry }, index) => ({
      type: 'Feature',
      id: `commune.${index + 1}`,
      geometry:
        geometry.type === 'Polygon'
          ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] }
          : geometry,
      geometry_name: 'geometrie',
      properties: { cleabs: `COMMUNE_${code}`, nom_officiel: name, code_insee: code, population: 1 },
    })),
    totalFeatures: matched,
    numberMatched: matched,
    numberReturned: contours.length,
    timeStamp: '2026-11-22T00:00:00.000Z',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4326' } },
  });
}
