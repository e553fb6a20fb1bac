import { existsSync, readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as shpjs from 'shpjs';
import { expect, test } from 'vitest';
import { type Dossier, emptyDossier } from '#domain/dossier.ts';
import { UNKNOWN_CAMERA } from '#domain/records/camera.ts';
import { UNKNOWN_SITE } from '#domain/records/site.ts';
import type { CommuneFeature, Territory } from '#domain/territory.ts';
import { NOBODY } from '#domain/video-file/video-file-request.ts';
import type { LngLat } from '#geo/units.ts';
import { sampleFonts } from '../../../tests/helpers/video-file-sample.ts';
import { makeVideoFile } from './make-video-file.ts';

const FOLDER = new URL('../../../../shared/data/samples/bdtopo-olemps/', import.meta.url);
const isThere = existsSync(new URL('BATI_INDIFFERENCIE.shp', FOLDER));

/** Street corners of Olemps, cameras that look both ways. */
const PLACES: readonly LngLat[] = [
  [2.5519, 44.3456],
  [2.5525, 44.3459],
];

async function blockOf(layer: string, properties: (raw: Record<string, unknown>) => object) {
  const part = (extension: string) => readFileSync(new URL(`${layer}.${extension}`, FOLDER));
  // The declarations of this project name only what it calls itself.
  const read = (shpjs as unknown as { default: (parts: object) => Promise<unknown> }).default;
  const collection = await read({
    shp: part('shp'),
    dbf: part('dbf'),
    prj: part('prj').toString('utf8'),
  });
  const { features } = collection as {
    features: { geometry: object; properties: Record<string, unknown> }[];
  };
  const made = features.map(({ geometry, properties: raw }) => ({
    type: 'Feature',
    geometry,
    properties: properties(raw),
  }));
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features: made }));
}

function dossierOf(): Dossier {
  const empty = emptyDossier({
    id: 'dossier-a',
    title: 'Olemps',
    departement: '12',
    confidentiality: 'restricted',
    createdAt: '2026-11-28T00:00:00.000Z',
  });
  const sites = PLACES.map((place, at) => ({
    ...UNKNOWN_SITE,
    id: `site-${at}`,
    sourceId: 'source-a',
    name: `Mât ${at + 1}`,
    communeCode: '12174',
    place,
  }));
  const cameras = sites.flatMap(({ id }) =>
    [70, 250].map((azimuth) => ({
      ...UNKNOWN_CAMERA,
      id: `camera-${id}-${azimuth}`,
      sourceId: 'source-a',
      siteId: id,
      label: '',
      heightMetres: 6,
      azimuthsDegrees: [azimuth],
      optics: {
        sensorWidthMm: 5.37,
        sensorHeightMm: 3.02,
        focalMm: 4,
        widthPx: 1920,
        heightPx: 1080,
        tiltDegrees: 20,
      },
    })),
  );
  const table = <T extends { readonly id: string }>(records: readonly T[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return { ...empty, tables: { ...empty.tables, site: table(sites), camera: table(cameras) } };
}

test.skipIf(!isThere)(
  'streets of the BD TOPO: each third-party building is on a plan and in the table',
  async () => {
    const buildings = await blockOf('BATI_INDIFFERENCIE', ({ hauteur }) => ({
      heightMetres: hauteur || null,
      use: null,
      name: null,
    }));
    const roads = await blockOf('ROUTE', ({ nom_voie_g: name, pos_sol: level }) => ({
      name: name || null,
      class: null,
      oneway: 'both',
      lanes: null,
      level: Number(level) || 0,
    }));
    const job = makeVideoFile(
      {
        dossier: dossierOf(),
        request: {
          scope: { type: 'commune', code: '12174' },
          object: 'new',
          applicant: NOBODY,
          contact: NOBODY,
          risks: '',
          lighting: '',
          storage: '',
          access: '',
          paper: 'a3',
          scale: null,
          levels: 'dori',
        },
        territory: {
          departement: { code: '12', name: 'Aveyron' },
          communes: [{ properties: { code: '12174', name: 'Olemps' } } as CommuneFeature],
        } as Partial<Territory> as Territory,
        buildings: [buildings],
        roads: [roads],
        today: '2026-11-28',
      },
      sampleFonts(),
    );
    let step = await job.next();
    while (!step.done) step = await job.next();
    const task = getDocument({ data: step.value.bytes, verbosity: 0, isEvalSupported: false });
    const document = await task.promise;
    const found = { plan: new Set<string>(), table: new Set<string>() };
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const texts = items.flatMap((item) => ('str' in item ? [item] : []));
      for (const { str, transform, width: long } of texts)
        expect(transform[4] + (transform[1] === 0 ? long : 0), str).toBeLessThanOrEqual(width);
      const words = texts.map(({ str }) => str);
      const where = words.some((text) => text.startsWith('2. Plan-masse')) ? found.plan : found.table;
      for (const text of words) if (/^B\d+$/.test(text)) where.add(text);
    }
    await task.destroy();
    expect(found.table.size).toBeGreaterThan(5);
    expect([...found.plan].sort()).toEqual([...found.table].sort());
  },
);
