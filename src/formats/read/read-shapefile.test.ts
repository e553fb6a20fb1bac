import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { DbfFile } from './dbf-file.ts';
import { readFile } from './read-file.ts';
import { listZip } from './unzip.ts';

const APOSTROPHE = 0x92;

/** « L’Hôpital » as windows-1252 writes it. */
const HOPITAL = Uint8Array.from(
  [...'L?Hôpital'].map((sign) => (sign === '?' ? APOSTROPHE : sign.charCodeAt(0))),
);

/** A dBase III table of one text column and one record. */
function dbfOf(text: Uint8Array, driver: number): Uint8Array<ArrayBuffer> {
  const dbf = new Uint8Array(65 + 11).fill(0x20, 65);
  const view = new DataView(dbf.buffer);
  dbf[0] = 3;
  dbf[29] = driver;
  view.setUint32(4, 1, true);
  view.setUint16(8, 65, true);
  view.setUint16(10, 11, true);
  dbf.set(strToU8('NOM'), 32);
  dbf[32 + 11] = 'C'.charCodeAt(0);
  dbf[32 + 16] = 10;
  dbf[64] = 13;
  dbf.set(text, 66);
  return dbf;
}

/** One point, after ESRI's description of 1998. */
function shpOf(x: number, y: number): Uint8Array<ArrayBuffer> {
  const shp = new Uint8Array(128);
  const view = new DataView(shp.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, 64);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 1, true);
  view.setInt32(100, 1);
  view.setInt32(104, 10);
  view.setInt32(108, 1, true);
  view.setFloat64(112, x, true);
  view.setFloat64(120, y, true);
  return shp;
}

test.each([
  ['declared by .cpg', '1252', 0],
  ['declared by the language driver', null, 87],
  ['declared by nothing, and no UTF-8', null, 0],
] as const)('the typographic apostrophe of windows-1252 is one, %s', (_, codePage, driver) => {
  expect(new DbfFile(dbfOf(HOPITAL, driver), codePage).cell(0, 0)).toBe('L’Hôpital');
});

test('so is it in the names of a zip, and UTF-8 without its flag is UTF-8', () => {
  const zip = zipSync({ 'L.Hopital.csv': strToU8('a'), 'xx.csv': strToU8('b') });
  const put = (ascii: string, bytes: ArrayLike<number>): void => {
    const at = Buffer.from(zip.buffer, zip.byteOffset, zip.length).lastIndexOf(ascii);
    zip.set(bytes, at);
  };
  put('L.Hopital', HOPITAL);
  put('xx.csv', strToU8('é'));
  expect(listZip(zip)!.map(({ name }) => name)).toEqual(['L’Hôpital.csv', 'é.csv']);
});

test('a .shp alone gives its shapes and one sentence; its companions alone give the sentence', () => {
  const shp = runToEnd(readFile({ name: 'seule.shp', bytes: shpOf(933489, 6316813) }));
  expect(shp.problems.map(({ code }) => code)).toEqual(['shapefile-alone']);
  expect(shp.tables[0]!.geometry(0)).toEqual({ type: 'Point', coordinates: [933489, 6316813] });
  for (const [name, bytes] of [
    ['SEULE.DBF', dbfOf(HOPITAL, 87)],
    ['seule.shx', shpOf(0, 0)],
    ['seule.prj', strToU8('GEOGCS["WGS 84"]')],
  ] as const) {
    const { tables, problems } = runToEnd(readFile({ name, bytes }));
    expect([name, tables, problems.map(({ code }) => code)]).toEqual([name, [], ['shapefile-alone']]);
  }
});

test('the readers load under a program that is no ES module', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'diagnostic-cjs-'));
  const root = resolve(import.meta.dirname, '../../..');
  const entry = join(folder, 'entry.ts');
  const readers = JSON.stringify(join(import.meta.dirname, 'read-file.ts'));
  writeFileSync(entry, `import { readFile } from ${readers};\nconsole.log(typeof readFile);`);
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', entry], {
    cwd: root,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect({ stdout: stdout.trim(), failed: /Error/.test(stderr) }).toEqual({
    stdout: 'function',
    failed: false,
  });
});
