import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPack } from '../build-pack.ts';
import type { Contour, ContourSource } from '../contour.ts';
import { datasetById } from '../datasets.ts';
import type { DownloadLimits } from '../download.ts';
import { type OfficialCodes, readOfficialCodes } from '../official-codes.ts';
import { addressSource } from './address.ts';
import { type FakeService, geoApiAnswer, startFakeService, wfsAnswer } from './fake-service.ts';
import { voronoiSource } from './voronoi.ts';

const LIMITS: DownloadLimits = {
  idleMilliseconds: 250,
  totalMilliseconds: 5000,
  attempts: 3,
  backoffMilliseconds: 5,
  maximumBytes: 4 * 2 ** 20,
};

let codes: OfficialCodes;
/** Contours to be served: cells around the commune centres, so that no mirror is needed here. */
let of04: readonly Contour[];
let of05: readonly Contour[];
let cache: string;
let told: string[];
let service: FakeService | undefined;

beforeAll(async () => {
  codes = readOfficialCodes();
  const cells = voronoiSource('04', datasetById('commune-centres'), codes);
  of04 = (await cells.read('04')).contours;
  of05 = (await cells.read('05')).contours;
});
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'territory-cache-'));
  told = [];
});
afterEach(async () => {
  await service?.close();
  service = undefined;
  rmSync(cache, { recursive: true, force: true });
});

interface Change {
  readonly dataset?: 'contours-geo-api' | 'contours-geoplateforme';
  readonly offline?: boolean;
  readonly refresh?: boolean;
  readonly now?: number;
}

function sourceAt(base: string, change: Change = {}): ContourSource {
  return addressSource(datasetById(change.dataset ?? 'contours-geo-api'), codes, {
    cache,
    offline: change.offline ?? false,
    refresh: change.refresh ?? false,
    limits: LIMITS,
    now: change.now ?? Date.now(),
    environment: { TERRITORY_GEO_API_BASE: base, TERRITORY_GEOPLATEFORME_BASE: base },
    tell: (line) => told.push(line),
  });
}

async function serve(answer: RequestListener): Promise<FakeService> {
  service = await startFakeService(answer);
  return service;
}

const send =
  (body: string, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };

describe('an address that answers as documented', () => {
  it('gives the communes of geo.api.gouv.fr, asked as its documentation says', async () => {
    const { base, requests } = await serve(send(geoApiAnswer(of04)));
    const { contours, provenance } = await sourceAt(base).read('04');
    expect(contours).toHaveLength(198);
    expect(requests).toEqual(['/departements/04/communes?format=geojson&geometry=contour&fields=nom,code']);
    expect(provenance).toMatchObject({ dataset: 'contours-geo-api', from: 'address' });
    expect(provenance.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(provenance)).not.toContain('127.0.0.1');
  });

  it('gives the communes of the Géoplateforme, asked in one WFS request', async () => {
    const { base, requests } = await serve(send(wfsAnswer(of04)));
    const { contours } = await sourceAt(base, { dataset: 'contours-geoplateforme' }).read('04');
    expect(contours).toHaveLength(198);
    const asked = new URL(requests[0]!, base).searchParams;
    expect(asked.get('REQUEST')).toBe('GetFeature');
    expect(asked.get('CQL_FILTER')).toBe("code_insee_du_departement='04'");
  });

  it('is waited for as long as bytes come', async () => {
    const body = geoApiAnswer(of04);
    const { base } = await serve((_request, response) => {
      let at = 0;
      const step = Math.ceil(body.length / 12);
      const timer = setInterval(() => {
        response.write(body.slice(at, at + step));
        at += step;
        if (at >= body.length) {
          clearInterval(timer);
          response.end();
        }
      }, 40);
    });
    expect((await sourceAt(base).read('04')).contours).toHaveLength(198);
  });

  it('is asked again after a passing error', async () => {
    let count = 0;
    const { base } = await serve((request, response) => {
      count += 1;
      send(count < 3 ? 'busy' : geoApiAnswer(of04), count < 3 ? 503 : 200)(request, response);
    });
    expect((await sourceAt(base).read('04')).contours).toHaveLength(198);
    expect(told).toHaveLength(2);
  });
});

describe('an address that does not', () => {
  const faults: readonly [string, () => RequestListener, RegExp, number, Change['dataset']?][] = [
    ['says nothing', () => () => {}, /ne répond pas à temps/, 3],
    ['fails', () => send('oops', 500), /erreur 500/, 3],
    ['does not know', () => send('{}', 404), /erreur 404/, 1],
    ['answers with HTML', () => send('<!doctype html><p>Maintenance'), /page HTML/, 1],
    ['answers with other JSON', () => send('{"communes":[]}'), /collection GeoJSON/, 1],
    ['is cut in the JSON', () => send(geoApiAnswer(of04).slice(0, -500)), /GeoJSON complet/, 1],
    ['gives no commune', () => send(geoApiAnswer([])), /aucune commune/, 1],
    [
      'gives half of them',
      () => send(geoApiAnswer(of04.slice(0, 99))),
      /incomplets : 99 communes sur 198/,
      1,
    ],
    ['gives another department', () => send(geoApiAnswer(of05)), /pas ceux du département 04/, 1],
    ['gives a code twice', () => send(geoApiAnswer([...of04, of04[0]!])), /deux fois/, 1],
    ['gives latitude first', () => send(geoApiAnswer(of04.map(swapAxes))), /pas là où/, 1],
    [
      'stops at its own limit',
      () => send(wfsAnswer(of04.slice(0, 190), 198)),
      /190 objets sur 198/,
      1,
      'contours-geoplateforme',
    ],
    [
      'is cut by the network',
      () => (_request, response) => {
        response.writeHead(200, { 'content-length': '1000000' });
        response.write(geoApiAnswer(of04).slice(0, 20_000), () => response.destroy());
      },
      /coupée/,
      3,
    ],
    [
      'announces too much',
      () => (_request, response) => {
        response.writeHead(200, { 'content-length': String(2 ** 30) }).write('{');
      },
      /dépasse 4 Mo/,
      1,
    ],
    [
      'sends without end',
      () => (_request, response) => {
        const more = () => {
          while (response.write(' '.repeat(65_536)));
        };
        response.on('drain', more);
        more();
      },
      /dépasse 4 Mo/,
      1,
    ],
  ];
  it.each(faults)('%s: refused in a sentence', async (_name, answer, sentence, attempts, dataset) => {
    const { base, requests } = await serve(answer());
    const change: Change = dataset === undefined ? {} : { dataset };
    await expect(sourceAt(base, change).read('04')).rejects.toThrow(sentence);
    expect(requests).toHaveLength(attempts);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('is refused at once when nobody listens', async () => {
    const { base, close } = await startFakeService(send(''));
    await close();
    await expect(sourceAt(base).read('04')).rejects.toThrow(/injoignable/);
    expect(told).toEqual([]);
  });

  it('gives way to the next source, with one sentence', async () => {
    const bad = await startFakeService(send('oops', 404));
    const { base } = await serve(send(wfsAnswer(of04)));
    const sources = [sourceAt(bad.base), sourceAt(base, { dataset: 'contours-geoplateforme' })];
    const { manifest } = await buildPack('04', sources, codes, '2026-01-01T00:00:00Z', (line) =>
      told.push(line),
    );
    await bad.close();
    expect(manifest.sources[0]).toMatchObject({ dataset: 'contours-geoplateforme', from: 'address' });
    expect(manifest.approximate).toBe(false);
    expect(manifest.counts.communes).toBe(198);
    expect(told.filter((line) => line.includes('écartée'))).toHaveLength(1);
  });
});

describe('the cache', () => {
  it('spares the second request, also offline, and is asked past when refreshed', async () => {
    const { base, requests } = await serve(send(geoApiAnswer(of04)));
    await sourceAt(base).read('04');
    await sourceAt(base).read('04');
    await sourceAt(base, { offline: true }).read('04');
    expect(requests).toHaveLength(1);
    await sourceAt(base, { refresh: true }).read('04');
    expect(requests).toHaveLength(2);
  });

  it('serves an old answer, saying so, when the address fails', async () => {
    let failing = false;
    const { base } = await serve((request, response) => {
      send(failing ? '' : geoApiAnswer(of04), failing ? 404 : 200)(request, response);
    });
    await sourceAt(base).read('04');
    failing = true;
    const later = Date.now() + 40 * 86_400_000;
    expect((await sourceAt(base, { now: later }).read('04')).contours).toHaveLength(198);
    expect(told.at(-1)).toMatch(/copie plus ancienne/);
  });

  it('has nothing to give offline at first', async () => {
    const { base, requests } = await serve(send(geoApiAnswer(of04)));
    await expect(sourceAt(base, { offline: true }).read('04')).rejects.toThrow(/connexion/);
    expect(requests).toEqual([]);
  });
});

function swapAxes(contour: Contour): Contour {
  if (contour.geometry.type !== 'Polygon') return contour;
  const coordinates = contour.geometry.coordinates.map((ring) => ring.map(([x, y]) => [y!, x!]));
  return { ...contour, geometry: { type: 'Polygon', coordinates } };
}
