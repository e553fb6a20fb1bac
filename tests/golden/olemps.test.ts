import { createReadStream, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { zipSync } from 'fflate';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { publishedLambert93 } from './published-lambert93.ts';
import { recordsOfKind } from './records-of-kind.ts';
import { hasSamples, importBytes } from './sample-import.ts';

const DATA = resolve(import.meta.dirname, '../../../shared/data');
const FOLDER = `${DATA}/samples/bdtopo-olemps`;

/** The three files as a user zips them. */
function zippedCommune(): Uint8Array<ArrayBuffer> {
  const names = ['COMMUNE.shp', 'COMMUNE.shx', 'COMMUNE.dbf', 'COMMUNE.prj'];
  const files = names.map((name) => [name, new Uint8Array(readFileSync(`${FOLDER}/${name}`))] as const);
  return new Uint8Array(zipSync(Object.fromEntries(files)));
}

test.skipIf(!hasSamples)(
  'the BD TOPO commune of Olemps lands within 1 m of its published coordinates',
  () => {
    const { outcome, inspected, kind } = importBytes('commune.zip', zippedCommune());
    expect(kind).toBe('backdrop');
    expect(inspected.crs).toEqual({ crs: 'lambert93', how: 'declared' });
    expect([outcome.read, outcome.kept]).toEqual([1, 1]);
    expect(recordsOfKind(outcome.records, 'backdrop')[0]).toMatchObject({ geometry: 'polygon', features: 1 });

    const imported = positionsOf(collectionOf(outcome.columns[0]!.bytes).features[0]!.geometry as Polygon);
    const original = shapefilePoints(new Uint8Array(readFileSync(`${FOLDER}/COMMUNE.shp`)));
    expect(imported.length).toBe(original.length);
    // Readers may turn rings round, so each imported vertex is compared with the nearest of the file.
    for (const [lng, lat] of imported) {
      const [x, y] = publishedLambert93([lng!, lat!]);
      const nearest = Math.min(...original.map(([ox, oy]) => Math.hypot(x - ox, y - oy)));
      expect(nearest).toBeLessThan(0.05);
    }
  },
);

test.skipIf(!hasSamples)('and on the same commune of another file, already in WGS84', async () => {
  const { outcome } = importBytes('commune.zip', zippedCommune());
  const [record] = recordsOfKind(outcome.records, 'backdrop');
  const other = boxOf(positionsOf(await communeOfFrance('12174')));
  // ADMIN EXPRESS of 2018 is generalised: its box agrees to about a hundred metres, not to one.
  for (const [side, value] of record!.bounds.entries())
    expect(Math.abs(value - other[side]!)).toBeLessThan(0.0015);
});

function collectionOf(bytes: Uint8Array): FeatureCollection {
  return JSON.parse(new TextDecoder().decode(bytes)) as FeatureCollection;
}

function positionsOf(geometry: Polygon | MultiPolygon): Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

function boxOf(positions: readonly Position[]): number[] {
  const lngs = positions.map(([lng]) => lng!);
  const lats = positions.map(([, lat]) => lat!);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Points of the first record, read by the published layout (ESRI, « Shapefile Technical Description », 1998): the importer has no part in it. */
function shapefilePoints(bytes: Uint8Array): [number, number][] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const content = 108;
  const parts = view.getInt32(content + 36, true);
  const points = view.getInt32(content + 40, true);
  const first = content + 44 + parts * 4;
  return Array.from({ length: points }, (_, i) => [
    view.getFloat64(first + i * 16, true),
    view.getFloat64(first + i * 16 + 8, true),
  ]);
}

async function communeOfFrance(code: string): Promise<Polygon | MultiPolygon> {
  const lines = createInterface({
    input: createReadStream(`${DATA}/open/contours/communes-france-2018.ndjson.gz`).pipe(createGunzip()),
  });
  for await (const line of lines) {
    if (line.includes(`"${code}"`))
      return (JSON.parse(line) as { geometry: Polygon | MultiPolygon }).geometry;
  }
  throw new Error(`No commune ${code} in the file of France.`);
}
