import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Contour } from '../contour.ts';
import { datasetById } from '../datasets.ts';
import { type OfficialCodes, readOfficialCodes } from '../official-codes.ts';
import { geoApiAnswer } from './fake-service.ts';
import { findMirror, mirrorSource } from './mirror.ts';
import { voronoiSource } from './voronoi.ts';

let codes: OfficialCodes;
let of2A: readonly Contour[];
let root: string;
let mirror: string;
beforeAll(async () => {
  codes = readOfficialCodes();
  of2A = (await voronoiSource('2A', datasetById('commune-centres'), codes).read('2A')).contours;
});
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mirror-'));
  mirror = join(root, 'open-data');
  mkdirSync(join(mirror, 'contours'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const source = () => mirrorSource(mirror, datasetById('contours-mirror'), codes);
const national = (lines: readonly string[]) =>
  writeFileSync(join(mirror, 'contours', 'communes-france-2018.ndjson.gz'), gzipSync(lines.join('\n')));
const lineOf = ({ code, name, geometry }: Contour) =>
  JSON.stringify({ type: 'Feature', geometry, properties: { nom: name, code } });

it('is the folder of the variable, or that of the project; a variable that names nothing means none', () => {
  expect(findMirror(root, undefined)).toBe(mirror);
  expect(findMirror(root, '')).toBe(mirror);
  expect(findMirror('/nonexistent', mirror)).toBe(mirror);
  expect(findMirror(root, '/nonexistent')).toBeNull();
});

it('reads the file of the department', async () => {
  writeFileSync(join(mirror, 'contours', 'communes-2A.geojson'), geoApiAnswer(of2A));
  const { contours, provenance } = await source().read('2A');
  expect(contours).toHaveLength(of2A.length);
  expect(provenance).toMatchObject({ from: 'mirror', vintage: '2018' });
});

it('reads its lines of the national file, wherever the properties stand', async () => {
  national([...of2A.map(lineOf), '', '{"type":"Feature"}']);
  expect((await source().read('2A')).contours).toHaveLength(of2A.length);
  await expect(source().read('04')).rejects.toThrow(/ne contient pas les contours du département 04/);
});

it('passes from a damaged file of the department to the national one', async () => {
  writeFileSync(join(mirror, 'contours', 'communes-2A.geojson'), geoApiAnswer(of2A).slice(0, 1000));
  await expect(source().read('2A')).rejects.toThrow(/GeoJSON complet/);
  national(of2A.map(lineOf));
  expect((await source().read('2A')).contours).toHaveLength(of2A.length);
});

it('refuses a national file cut short', async () => {
  const whole = gzipSync(of2A.map(lineOf).join('\n'));
  const file = join(mirror, 'contours', 'communes-france-2018.ndjson.gz');
  writeFileSync(file, whole.subarray(0, whole.length / 2));
  await expect(source().read('2A')).rejects.toThrow(/illisible ou incomplet/);
});
