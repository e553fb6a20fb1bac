import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import type { FileReading } from './format.ts';
import { readFile } from './read-file.ts';
import { loadSheetLibrary } from './sheet-library.ts';

const SAMPLES = fileURLToPath(new URL('../../../../shared/data/samples/', import.meta.url));
const present = existsSync(SAMPLES);
if (!present) console.log(`skipped: no sample files in ${SAMPLES}`);

const bytesOf = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(SAMPLES + path));
await loadSheetLibrary();

const read = (path: string, bytes = bytesOf(path)): FileReading =>
  runToEnd(readFile({ name: path.slice(path.lastIndexOf('/') + 1), bytes }));

describe.skipIf(!present)('real files', () => {
  it('a windows-1252 list under title lines, with a total and an empty line', () => {
    const { format, tables, problems } = read('mairie/cameras-oraison.csv');
    const table = tables[0]!;
    expect({ format, problems, tables: tables.length }).toEqual({ format: 'csv', problems: [], tables: 1 });
    expect(table).toMatchObject({
      headerRow: 4,
      titleRows: 2,
      encoding: 'windows-1252',
      separator: ';',
      decimal: ',',
    });
    expect(table.columnNames.slice(0, 4)).toEqual(['N°', 'Emplacement', 'X (L93)', 'Y (L93)']);
    const states = Array.from({ length: table.rowCount }, (_, row) => table.rowState(row));
    expect(states.filter((state) => state === null)).toHaveLength(45);
    expect(states.filter((state) => state === 'total')).toHaveLength(1);
    expect(table.cell(5, 1)).toBe('Rond-point de l’Hôpital');
    expect(table.cell(5, 8)).toBe('en panne; devis "Éts Durand" demandé');
    expect(table.rowNumber(0)).toBe(5);
  });

  it('names of communes in UTF-8 with a mark', () => {
    const table = read('mairie/participation-citoyenne.csv').tables[0]!;
    expect(table).toMatchObject({ rowCount: 24, encoding: 'utf-8', separator: ',' });
    expect(table.columnNames).toEqual(['Commune', 'Date protocole', 'Référents', 'Brigade']);
  });

  it('positions whose last line is cut short', () => {
    const table = read('mairie/positions-nuit-changement-heure.csv').tables[0]!;
    expect(table).toMatchObject({ rowCount: 2572, decimal: ',' });
    expect(table.rowState(2571)).toBe('truncated');
    expect(table.rowState(2570)).toBeNull();
  });

  it('a workbook with a cover, merged headings, serial dates and a total', () => {
    const { format, tables } = read('mairie/dispositifs-agglo.xlsx');
    expect({ format, names: tables.map(({ name }) => name) }).toEqual({
      format: 'xlsx',
      names: ['Dispositifs'],
    });
    const table = tables[0]!;
    expect(table).toMatchObject({ rowCount: 11, headerRow: 2 });
    expect(table.columnNames[5]).toBe('Police municipale / Convention signée le');
    expect(table.rawCell(0, 5)).toEqual({ iso: '2024-03-12', serial: 45363 });
    expect(table.rawCell(5, 5)).toBe(45123);
    expect(table.cell(3, 7)).toBe('9 ?');
    expect(table.rowState(10)).toBe('total');
  });

  it('OpenStreetMap cameras: every node, tags as they are typed', () => {
    const { format, tables } = read('cameras/osm-surveillance-suisse.json');
    const table = tables[0]!;
    expect({ format, rows: table.rowCount }).toEqual({ format: 'osm-json', rows: 2144 });
    expect(table).toMatchObject({ geometryKind: 'point', crs: { crs: 'wgs84', how: 'format' } });
    const direction = table.columnNames.indexOf('camera:direction');
    const directions = new Set(
      Array.from({ length: table.rowCount }, (_, row) => table.cell(row, direction)),
    );
    for (const dirty of ['NW', '-90', '90;160;270', '190-100', 'north']) expect(directions).toContain(dirty);
  });

  it('coordinates destroyed by a spreadsheet stay the text they are', () => {
    const table = read('cameras/coordonnees-abimees-par-un-tableur.csv').tables[0]!;
    expect(table.rowCount).toBe(622);
    expect(table.cell(0, table.columnNames.indexOf('lat'))).toBe('461.993.881');
  });

  it('traces: points with their time, and the lack of it said', () => {
    const timed = read('traces/isere-savoie-horodatee.gpx');
    const table = timed.tables[0]!;
    const time = table.columnNames.indexOf('time');
    let withTime = 0;
    for (let row = 0; row < table.rowCount; row += 1) if (table.cell(row, time) !== '') withTime += 1;
    expect({ rows: table.rowCount, withTime, problems: timed.problems }).toEqual({
      rows: 20_005,
      withTime: 19_492,
      problems: [],
    });
    const untimed = read('traces/queyras-sans-heure.gpx');
    expect(untimed.tables[0]!.rowCount).toBe(6764);
    expect(untimed.problems.map(({ code }) => code)).toEqual(['time-missing']);
  });

  it('a zipped shapefile: Lambert-93 by its .prj, coordinates as they are', () => {
    const layer = (name: string): Uint8Array<ArrayBuffer> =>
      zipSync(
        Object.fromEntries(
          ['shp', 'dbf', 'prj'].map((end) => [
            `dossier/${name}.${end}`,
            bytesOf(`bdtopo-olemps/${name}.${end}`),
          ]),
        ),
      );
    const commune = read('COMMUNE.zip', layer('COMMUNE'));
    expect(commune).toMatchObject({ format: 'shapefile', problems: [] });
    const [table] = commune.tables;
    expect(table).toMatchObject({ name: 'COMMUNE', rowCount: 1, geometryKind: 'polygon' });
    expect(table!.crs).toEqual({ crs: 'lambert93', how: 'declared' });
    expect([table!.cell(0, 1), table!.cell(0, 2)]).toEqual(['12174', 'Olemps']);
    const geometry = table!.geometry(0);
    expect(geometry?.type === 'Polygon' && geometry.coordinates[0]![0]).toEqual([661966.9, 6359716.5]);
    expect(read('ROUTE.zip', layer('ROUTE')).tables[0]).toMatchObject({
      rowCount: 4981,
      geometryKind: 'line',
    });
  });

  it('an OpenStreetMap extract: ways with their geometry', () => {
    const { format, tables } = read('pont.osm', gunzipSync(bytesOf('osm/pont_de_veyle.osm.gz')));
    expect({ format, names: tables.map(({ name }) => name) }).toEqual({
      format: 'osm-xml',
      names: ['nœuds', 'chemins'],
    });
    const ways = tables[1]!;
    const building = ways.columnNames.indexOf('building');
    let buildings = 0;
    for (let row = 0; row < ways.rowCount; row += 1)
      if (ways.cell(row, building) !== '' && ways.geometry(row)?.type === 'Polygon') buildings += 1;
    expect(buildings).toBeGreaterThan(1500);
  });
});
