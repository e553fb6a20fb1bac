import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { DEFAULT_LIMITS, type FileReading } from './format.ts';
import { readFile } from './read-file.ts';
import { loadSheetLibrary } from './sheet-library.ts';

await loadSheetLibrary();

const read = (name: string, content: string | Uint8Array<ArrayBuffer>): FileReading =>
  runToEnd(readFile({ name, bytes: typeof content === 'string' ? strToU8(content) : content }));
const codes = ({ problems }: FileReading): readonly string[] => problems.map(({ code }) => code);
const cells = ({ tables }: FileReading): string[][] =>
  Array.from({ length: tables[0]!.rowCount }, (_, row) =>
    tables[0]!.columnNames.map((_name, column) => tables[0]!.cell(row, column)),
  );

describe('delimited text', () => {
  it('reads back whatever a writer quotes, line numbers included', () => {
    const cell = fc
      .stringMatching(/^[ -~éÈ’€\n]{0,12}$/)
      .filter((text) => text.trim() !== '' && !/^[\d\s.,+-]+$/.test(text));
    const row = fc.tuple(cell, cell, cell);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const quoted = (texts: readonly string[]): string =>
          texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(';');
        const reading = read(
          'a.csv',
          `${['nom un', 'nom deux', 'nom trois'].join(';')}\n${rows.map(quoted).join('\n')}\n`,
        );
        expect(cells(reading)).toEqual(rows);
        let line = 2;
        for (const [index, texts] of rows.entries()) {
          expect(reading.tables[0]!.rowNumber(index)).toBe(line);
          line += 1 + texts.join('').split('\n').length - 1;
        }
      }),
    );
  });

  it('keeps a stray quote as a character and loses no row to it', () => {
    expect(cells(read('a.csv', 'nom;taille\n"tuyau;5\nécran;12" large\nmur;3\n'))).toEqual([
      ['"tuyau', '5'],
      ['écran', '12" large'],
      ['mur', '3'],
    ]);
  });

  it('a lone quote inside a quoted cell is content', () => {
    expect(cells(read('a.csv', 'nom;lieu\n"le "petit" bar";"x;y"\n'))).toEqual([['le "petit" bar', 'x;y']]);
  });

  it('tells a decimal comma from a separator', () => {
    const { tables } = read('a.txt', 'nom;x;y\na;1,5;2,5\nb;3,5;4,5\n');
    expect(tables[0]).toMatchObject({ separator: ';', decimal: ',' });
    expect(read('a.txt', 'nom,x,y\na,1.5,2.5\n').tables[0]).toMatchObject({ separator: ',', decimal: '.' });
  });

  it('windows line ends, old Mac line ends and UTF-16 give the same cells', () => {
    const text = 'nom;ville\na;É\nb;ç\n';
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]),
    ]);
    const wanted = [
      ['a', 'É'],
      ['b', 'ç'],
    ];
    for (const content of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), utf16])
      expect(cells(read('a.csv', content))).toEqual(wanted);
  });

  it('a table without names has numbered columns', () => {
    const { tables } = read('a.csv', '6,1;44,1\n6,2;44,2\n');
    expect(tables[0]).toMatchObject({
      headerRow: null,
      rowCount: 2,
      columnNames: ['Colonne 1', 'Colonne 2'],
    });
  });
});

describe('GeoJSON', () => {
  const feature = (geometry: unknown, properties: unknown = { a: 1 }): string =>
    JSON.stringify({ type: 'Feature', properties, geometry });
  const point = { type: 'Point', coordinates: [6, 44] };

  it('is read as a collection, one feature, a bare geometry or one feature a line', () => {
    const collection = `{"type":"FeatureCollection","features":[${feature(point)}]}`;
    for (const text of [
      collection,
      feature(point),
      JSON.stringify(point),
      `${feature(point)}\n${feature(point)}\n`,
    ]) {
      const { format, tables } = read('a.json', text);
      expect(format).toBe('geojson');
      expect(tables[0]!.geometry(0)).toEqual(point);
      expect(tables[0]!.crs).toEqual({ crs: 'wgs84', how: 'format' });
    }
  });

  it('takes the declared system, says one it does not know, and trusts no degrees beyond the globe', () => {
    const of = (name: string | null, at: number[]): FileReading =>
      read(
        'a.geojson',
        JSON.stringify({
          type: 'FeatureCollection',
          ...(name ? { crs: { type: 'name', properties: { name } } } : {}),
          features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: at } }],
        }),
      );
    expect(of('urn:ogc:def:crs:EPSG::2154', [9e5, 6e6]).tables[0]!.crs).toEqual({
      crs: 'lambert93',
      how: 'declared',
    });
    expect(codes(of('urn:ogc:def:crs:EPSG::3944', [9e5, 6e6]))).toEqual(['crs-unknown']);
    expect(of(null, [9e5, 6e6]).tables[0]!.crs).toEqual({ crs: null, how: 'none' });
  });

  it('a geometry that is none is said, and a property named like a prototype is a column', () => {
    const { tables } = read(
      'a.geojson',
      '{"type":"Feature","properties":{"__proto__":{"x":1}},"geometry":{"type":"Point","coordinates":["6",44]}}',
    );
    expect(tables[0]!.geometryUnreadable(0)).toBe(true);
    expect(tables[0]!.columnNames).toEqual(['__proto__']);
    expect(tables[0]!.cell(0, 0)).toBe('{"x":1}');
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('XML cut short', () => {
  const kml =
    '<kml><Placemark><name>A</name><Point><coordinates>6,44</coordinates></Point></Placemark><Placemark><name>B</name><Point><coordinates>6.1,44</coordinates></Point></Placemark></kml>';
  const gpx =
    '<gpx><trk><trkseg><trkpt lat="44" lon="6"><time>2026-10-25T00:30:00Z</time></trkpt><trkpt lat="44.1" lon="6"><time>2026-10-25T00:31:00Z</time></trkpt></trkseg></trk></gpx>';
  const osm =
    '<osm><node id="1" lat="44" lon="6"><tag k="man_made" v="surveillance"/></node><node id="2" lat="44.1" lon="6"><tag k="man_made" v="surveillance"/></node></osm>';

  it.each([
    ['a.kml', kml],
    ['a.gpx', gpx],
    ['a.osm', osm],
  ])('%s says so wherever it is cut, and whole says nothing', (name, whole) => {
    expect(codes(read(name, whole))).toEqual([]);
    for (let length = whole.length >> 1; length < whole.length; length += 1)
      expect([length, codes(read(name, whole.slice(0, length)))]).toEqual([length, ['file-truncated']]);
  });
});

describe('refusals, one problem each', () => {
  it.each([
    ['empty', 'a.csv', '', 'file-empty'],
    ['blank', 'a.csv', ' \n\n', 'file-empty'],
    ['binary', 'a.csv', new Uint8Array([1, 2, 0, 4]), 'format-unknown'],
    ['JSON cut short', 'a.geojson', '{"type":"FeatureCollection","features":[{"type":', 'file-truncated'],
    ['JSON of something else', 'a.json', '{"a":1}', 'format-unknown'],
    ['XML of something else', 'a.xml', '<html><body>', 'format-unknown'],
    ['GPX without points', 'a.gpx', '<gpx></gpx>', 'table-empty'],
    ['deep XML', 'a.kml', `<kml>${'<Folder>'.repeat(100)}`, 'format-too-complex'],
    [
      'a path that climbs out',
      'a.kmz',
      zipSync({ 'doc.kml': strToU8('<kml/>'), '../x.kml': strToU8('') }),
      'archive-path-escapes',
    ],
    ['a bomb', 'a.kmz', zipSync({ 'doc.kml': new Uint8Array(64 * 1024 * 1024) }), 'archive-bomb'],
    [
      'a zip cut short',
      'a.xlsx',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).slice(0, 60),
      'file-truncated',
    ],
  ])('%s', (_, name, content, code) => {
    const reading = read(name, content as string);
    expect({ tables: reading.tables, codes: codes(reading) }).toEqual({ tables: [], codes: [code] });
  });

  it('a file over the limit is not looked at', () => {
    const limits = { ...DEFAULT_LIMITS, fileBytes: 10 };
    expect(codes(runToEnd(readFile({ name: 'a.csv', bytes: new Uint8Array(11) }, limits)))).toEqual([
      'file-too-large',
    ]);
  });

  it('an archive that lies about its size is a bomb', () => {
    const zip = zipSync({ 'doc.kml': strToU8(`<kml>${' '.repeat(5000)}</kml>`) });
    const view = new DataView(zip.buffer);
    for (let at = 0; at + 4 < zip.length; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    expect(codes(read('a.kmz', zip))).toEqual(['archive-bomb']);
  });
});
