import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BookType, utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { bytesOf, OF_ANOTHER_WRITER } from './parquet-samples.ts';

export interface SeedFile {
  readonly name: string;
  /** The bytes; of an archive, what is in it, so that a mutation can be packed again with a right CRC. */
  readonly content: Uint8Array<ArrayBuffer> | Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
}

/** A small file of every format, and slices of the real samples where they are present. */
export function seedFiles(): readonly SeedFile[] {
  return [...madeSeeds(), ...sampleSeeds()];
}

export function packed({ content }: SeedFile): Uint8Array<ArrayBuffer> {
  // The type of an OpenDocument file is read where it stands, uncompressed.
  return content instanceof Uint8Array
    ? content
    : zipSync({ ...content }, { level: 'mimetype' in content ? 0 : 6 });
}

const text = (value: string): Uint8Array<ArrayBuffer> => strToU8(value);

function madeSeeds(): readonly SeedFile[] {
  return [
    {
      name: 'caméras.csv',
      content: text(
        'Ville de X;;;;\nN°;Emplacement;X (L93);Y (L93);Orientation\nC1;"Place ""haute""\nsuite";933489,4;6316813,8;NE\nC2;Rue;934575,7;6317896,1;-90\nTotal : 2;;;;',
      ),
    },
    {
      name: 'positions.tsv',
      content: text(
        'Unité\tDate heure\tLat\tLon\nA\t24/10/2026 22:00:00\t43,9\t5,9\nA\t24/10/2026 22:00:30\t43,91\t5,92\n',
      ),
    },
    {
      name: 'lieux.geojson',
      content: text(
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::2154"}},"features":[{"type":"Feature","id":1,"properties":{"nom":"a","h":[1,{"b":2}]},"geometry":{"type":"Point","coordinates":[933489.4,6316813.8]}},{"type":"Feature","properties":null,"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},{"type":"Feature","properties":{},"geometry":{"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[0,0],[1,1]]}]}}]}',
      ),
    },
    {
      name: 'lignes.ndjson',
      content: text(
        '{"type":"Feature","properties":{"a":1},"geometry":{"type":"Point","coordinates":[5,44]}}\n{"type":"Feature","properties":{"a":2},"geometry":null}\n',
      ),
    },
    {
      name: 'overpass.json',
      content: text(
        '{"version":0.6,"elements":[{"type":"node","id":1,"lat":44,"lon":6,"tags":{"man_made":"surveillance","camera:direction":"90;160"}},{"type":"way","id":2,"geometry":[{"lat":44,"lon":6},{"lat":44.1,"lon":6},{"lat":44,"lon":6.1},{"lat":44,"lon":6}]},{"type":"relation","id":3,"center":{"lat":44,"lon":6}}]}',
      ),
    },
    { name: 'trace.gpx', content: text(GPX) },
    { name: 'lieux.kml', content: text(KML) },
    { name: 'lieux.kmz', content: { 'doc.kml': text(KML), 'files/image.png': new Uint8Array(64) } },
    {
      name: 'extrait.osm',
      content: text(
        '<?xml version="1.0"?><osm version="0.6"><node id="1" lat="44" lon="6"><tag k="man_made" v="surveillance"/></node><node id="2" lat="44.1" lon="6"/><node id="3" lat="44" lon="6.1"/><way id="4"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="1"/><tag k="building" v="yes"/></way></osm>',
      ),
    },
    { name: 'classeur.xlsx', content: workbook() },
    { name: 'classeur.xls', content: written('biff8') },
    { name: 'ancien.xls', content: written('biff5') },
    { name: 'classeur.ods', content: unzipSync(written('ods')) as Record<string, Uint8Array<ArrayBuffer>> },
    { name: 'positions.parquet', content: parquet({}) },
    { name: 'positions brutes.parquet', content: parquet({ codec: 'UNCOMPRESSED', rowGroupSize: 20 }) },
    { name: 'zstd.parquet', content: bytesOf(OF_ANOTHER_WRITER.zstd) },
    { name: 'lz4.parquet', content: bytesOf(OF_ANOTHER_WRITER.lz4) },
    { name: 'couche.zip', content: shapefile() },
    { name: 'seule.shp', content: shapefile()['COUCHE.shp']! },
  ];
}

const GPX =
  '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="44" lon="6"><name>A &amp; B</name></wpt><trk><name><![CDATA[Ronde]]></name><trkseg><trkpt lat="44.0" lon="6.0"><ele>400</ele><time>2026-10-25T00:30:00Z</time></trkpt><trkpt lat="44.1" lon="6.1"><time>2026-10-25T00:31:00Z</time></trkpt></trkseg></trk></gpx>';
const KML =
  '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Caméras</name><Placemark><name>C1</name><ExtendedData><Data name="type"><value>dôme</value></Data></ExtendedData><Point><coordinates>6,44,0</coordinates></Point></Placemark><Placemark><name>Zone</name><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>6,44 6.1,44 6.1,44.1 6,44</coordinates></LinearRing></outerBoundaryIs></Polygon><LineString><coordinates>6,44 6.1,44.1</coordinates></LineString></MultiGeometry></Placemark></Folder></Document></kml>';

function workbook(): Record<string, Uint8Array<ArrayBuffer>> {
  return {
    '[Content_Types].xml': text(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
    ),
    'xl/workbook.xml': text(
      '<workbook xmlns:r="r"><workbookPr date1904="0"/><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': text(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': text(
      '<sst><si><t>Commune</t></si><si><r><t>Da</t></r><r><t>te</t></r></si><si><t>Oraison</t></si></sst>',
    ),
    'xl/styles.xml': text(
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    ),
    'xl/worksheets/sheet1.xml': text(
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>45363</v></c></row><row r="3"><c r="B3"><f>SUM(B2:B2)</f><v>45363</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>',
    ),
  };
}

function written(bookType: BookType): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['Police municipale', null, 'Date'],
    ['Commune', 'Agents', 'Convention'],
    ['Oraison', 4, { t: 'n', v: 45363, z: 'dd/mm/yyyy' }],
    ['Gréoux', { t: 'n', v: 9, f: 'B3+5' }, true],
  ]);
  sheet['!merges'] = [utils.decode_range('A1:B1')];
  utils.book_append_sheet(book, sheet, 'Liste');
  return new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
}

/** Forty positions with a column in each of the encodings, and a point besides. */
function parquet(
  options: Omit<Parameters<typeof parquetWriteBuffer>[0], 'columnData'>,
): Uint8Array<ArrayBuffer> {
  const rank = Array.from({ length: 40 }, (_, row) => row);
  const data = (of: (row: number) => unknown) => rank.map(of) as string[];
  const bytes = parquetWriteBuffer({
    columnData: [
      { name: 'unité', data: data((row) => `COB ${row % 2}`) },
      { name: 'heure', data: data((row) => new Date(1.7932e12 + row * 30_000)), type: 'TIMESTAMP' },
      { name: 'longitude', data: data((row) => 5.9 + row / 1000), encoding: 'BYTE_STREAM_SPLIT' },
      { name: 'latitude', data: data((row) => (row % 9 === 8 ? null : 43.9 + row / 1000)) },
      { name: 'rang', data: data((row) => row), encoding: 'DELTA_BINARY_PACKED' },
      { name: 'note', data: data((row) => `fait ${row}`), encoding: 'DELTA_BYTE_ARRAY' },
      { name: 'lieu', data: data(() => ({ type: 'Point', coordinates: [6, 44] })), type: 'GEOMETRY' },
    ],
    ...options,
  });
  return new Uint8Array(bytes);
}

/** Two Lambert-93 points with a name, written by hand after ESRI's description of 1998. */
function shapefile(): Record<string, Uint8Array<ArrayBuffer>> {
  const points = [
    [933489.4, 6316813.8],
    [934575.7, 6317896.1],
  ] as const;
  const shp = new Uint8Array(100 + points.length * 28);
  const view = new DataView(shp.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, shp.length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 1, true);
  for (const [rank, [x, y]] of points.entries()) {
    const at = 100 + rank * 28;
    view.setInt32(at, rank + 1);
    view.setInt32(at + 4, 10);
    view.setInt32(at + 8, 1, true);
    view.setFloat64(at + 12, x, true);
    view.setFloat64(at + 20, y, true);
  }
  const dbf = new Uint8Array(32 + 32 + 1 + points.length * 11);
  const table = new DataView(dbf.buffer);
  dbf[0] = 3;
  table.setUint32(4, points.length, true);
  table.setUint16(8, 65, true);
  table.setUint16(10, 11, true);
  dbf.set(text('NOM'), 32);
  dbf[32 + 11] = 'C'.charCodeAt(0);
  dbf[32 + 16] = 10;
  dbf[64] = 13;
  dbf.set(text(' Oraison   '), 65);
  dbf.set(text(' Valensole '), 76);
  const prj = 'PROJCS["RGF93 / Lambert-93",GEOGCS["RGF93"],AUTHORITY["EPSG","2154"]]';
  return { 'COUCHE.shp': shp, 'COUCHE.dbf': dbf, 'COUCHE.prj': text(prj), 'COUCHE.cpg': text('UTF-8') };
}

const SAMPLES = fileURLToPath(new URL('../../../shared/data/samples/', import.meta.url));

function sampleSeeds(): readonly SeedFile[] {
  const slices: readonly (readonly [path: string, bytes: number])[] = [
    ['mairie/cameras-oraison.csv', 4096],
    ['mairie/participation-citoyenne.csv', 2048],
    ['mairie/positions-nuit-changement-heure.csv', 3000],
    ['mairie/dispositifs-agglo.xlsx', 65_536],
    ['traces/isere-savoie-horodatee.gpx', 6000],
  ];
  return slices.flatMap(([path, bytes]) => {
    if (!existsSync(SAMPLES + path)) return [];
    return [
      {
        name: path.slice(path.indexOf('/') + 1),
        content: new Uint8Array(readFileSync(SAMPLES + path)).slice(0, bytes),
      },
    ];
  });
}
