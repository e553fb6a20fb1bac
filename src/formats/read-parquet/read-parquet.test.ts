import { gzipSync } from 'fflate';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { beforeAll, describe, expect, test } from 'vitest';
import { bytesOf, OF_ANOTHER_WRITER } from '../../../tests/formats/parquet-samples.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { importTable } from '../import/import-table.ts';
import { inspectFile } from '../inspect-file.ts';
import type { ImportOutcome, ImportPlan } from '../outcome.ts';
import type { SourceTable } from '../read/source-table.ts';
import { ParquetDamage } from './check-thrift.ts';
import { kindOfColumn } from './column-kind.ts';
import { parquetCell } from './parquet-cell.ts';
import { loadParquetLibrary, parquetLibrary } from './parquet-library.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Options = Omit<Parameters<typeof parquetWriteBuffer>[0], 'columnData'>;

const NOON = Date.UTC(2026, 9, 25, 12, 30, 15);

beforeAll(loadParquetLibrary);

function written(columnData: ColumnSource[], options: Options = {}): Bytes {
  return new Uint8Array(parquetWriteBuffer({ columnData, ...options }));
}

function read(bytes: Bytes, name = 'nuit.parquet') {
  return runToEnd(inspectFile({ name, bytes }, null));
}

function tableOf(bytes: Bytes): SourceTable {
  const { tables, inspection } = read(bytes);
  expect(inspection.problems).toEqual([]);
  return tables[0]!;
}

const CSV_FORM = { fileName: 'nuit.csv', territory: null, fingerprint: null, known: [] } as const;

function imported(bytes: Bytes, name: string, answers: ImportPlan['answers'] = {}): ImportOutcome {
  const { tables, inspection } = read(bytes, name);
  const plan: ImportPlan = {
    table: 0,
    kind: 'patrols',
    mapping: inspection.tables[0]!.mappings.patrols,
    crs: null,
    timeZone: 'Europe/Paris',
    answers,
    source: {
      title: 'Nuit',
      producer: '',
      licence: '',
      confidentiality: 'restricted',
      date: null,
      importedAt: '2026-11-23T10:00:00.000Z',
    },
  };
  const outcome = runToEnd(importTable(tables[0]!, plan, CSV_FORM));
  expect(outcome.read).toBe(outcome.kept + outcome.setAside.length);
  return outcome;
}

describe('a time of any type is the instant or the clock that it says', () => {
  const millis = BigInt(NOON);
  const timestamp = (unit: 'MILLIS' | 'MICROS' | 'NANOS', isAdjustedToUTC: boolean) => ({
    type: 'INT64' as const,
    logical_type: { type: 'TIMESTAMP' as const, isAdjustedToUTC, unit },
  });
  const instant = '2026-10-25T12:30:15Z';
  const local = '2026-10-25T12:30:15';
  test.each([
    ['milliseconds', timestamp('MILLIS', true), millis, instant],
    ['microseconds', timestamp('MICROS', true), millis * 1000n, instant],
    ['nanoseconds', timestamp('NANOS', true), millis * 1_000_000n, instant],
    ['milliseconds of a wall clock', timestamp('MILLIS', false), millis, local],
    ['microseconds of a wall clock', timestamp('MICROS', false), millis * 1000n, local],
    ['nanoseconds of a wall clock', timestamp('NANOS', false), millis * 1_000_000n, local],
    ['older milliseconds', { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }, millis, instant],
    ['older microseconds', { type: 'INT64', converted_type: 'TIMESTAMP_MICROS' }, millis * 1000n, instant],
    ['Unix seconds', { type: 'INT32' }, NOON / 1000, String(NOON / 1000)],
    ['Unix nanoseconds', { type: 'INT64' }, millis * 1_000_000n, String(millis * 1_000_000n)],
    ['a day', { type: 'INT32', converted_type: 'DATE' }, 20_751, '2026-10-25'],
    ['an hour', { type: 'INT32', converted_type: 'TIME_MILLIS' }, 45_015_000, '12:30:15'],
    ['before 1970', timestamp('MILLIS', true), -1500n, '1969-12-31T23:59:58.500Z'],
  ] as const)('%s', (_, element, value, text) => {
    const schema = [
      { name: 'root', num_children: 1 },
      { name: 'heure', repetition_type: 'OPTIONAL' as const, ...element },
    ];
    const data = [value, null] as unknown as ColumnSource['data'];
    const table = tableOf(written([{ name: 'heure', data }], { schema }));
    expect([table.cell(0, 0), table.cell(1, 0)]).toEqual([text, '']);
  });
});

test('INT96, a Julian day and nanoseconds, is an instant', () => {
  const value = (2_461_339n << 64n) | (45_015n * 1_000_000_000n);
  const kind = kindOfColumn({ name: 'heure', type: 'INT96' });
  expect(parquetCell(kind, value)).toBe('2026-10-25T12:30:15Z');
});

const PACK = { GZIP: gzipSync };
const ROWS = 3000;
const rank = Array.from({ length: ROWS }, (_, row) => row);
const units = rank.map((row) => `COB ${row % 3}`);
const times = rank.map((row) => new Date(NOON + 30_000 * Math.floor(row / 3)));
const lngs = rank.map((row) => (row % 100 === 99 ? 0 : 5.9 + row / 100_000));
const lats = rank.map((row) => (row % 100 === 99 ? 0 : 43.9 + row / 100_000));
const activities = rank.map((row) => (row % 7 === 0 ? null : ['ronde', 'secours'][row % 2]!));
const COLUMNS: ColumnSource[] = [
  { name: 'Unité', data: units },
  { name: 'Date heure', data: times, type: 'TIMESTAMP' },
  { name: 'Longitude', data: lngs, type: 'DOUBLE' },
  { name: 'Latitude', data: lats, type: 'DOUBLE' },
  { name: 'Activité', data: activities },
];

function asCsv(): Bytes {
  const lines = rank.map((row) =>
    [units[row], times[row]!.toISOString(), lngs[row], lats[row], activities[row] ?? ''].join(','),
  );
  return new TextEncoder().encode(`Unité,Date heure,Longitude,Latitude,Activité\n${lines.join('\n')}\n`);
}

describe('positions of a Parquet file are those of the same rows in a CSV', () => {
  test.each<[string, ColumnSource[], Options]>([
    ['one row group after the other', COLUMNS, { rowGroupSize: 700 }],
    ['small pages', COLUMNS, { pageSize: 1000, rowGroupSize: 1000 }],
    ['no compression', COLUMNS, { codec: 'UNCOMPRESSED' }],
    ['gzip', COLUMNS, { codec: 'GZIP', compressors: PACK }],
    ['plain values', COLUMNS.map((column) => ({ ...column, encoding: 'PLAIN' as const })), { pageSize: 999 }],
    [
      'no missing values allowed',
      COLUMNS.map((column) => ({ ...column, nullable: column.name === 'Activité' })),
      {},
    ],
    [
      'differences and split bytes',
      COLUMNS.map((column) => {
        if (column.name === 'Date heure') return { ...column, encoding: 'DELTA_BINARY_PACKED' as const };
        if (column.name === 'Unité') return { ...column, encoding: 'DELTA_BYTE_ARRAY' as const };
        if (column.name === 'Activité') return { ...column, encoding: 'DELTA_LENGTH_BYTE_ARRAY' as const };
        return { ...column, encoding: 'BYTE_STREAM_SPLIT' as const };
      }),
      {},
    ],
    [
      'times as texts',
      COLUMNS.map((column) =>
        column.name === 'Date heure'
          ? { name: column.name, data: times.map((time) => time.toISOString()) }
          : column,
      ),
      {},
    ],
    [
      'times as whole seconds',
      COLUMNS.map((column) =>
        column.name === 'Date heure'
          ? { name: column.name, data: times.map((time) => BigInt(time.getTime() / 1000)) }
          : column,
      ),
      {},
    ],
  ])('%s', (_, columns, options) => {
    const csv = imported(asCsv(), 'nuit.csv');
    const parquet = imported(written(columns, options), 'nuit.parquet');
    expect(parquet.kept).toBe(ROWS - 30);
    expect(parquet.columns).toEqual(csv.columns);
    expect(parquet.records.map((record) => ({ ...record, sourceId: '' }))).toEqual(
      csv.records.map((record) => ({ ...record, sourceId: '' })),
    );
    expect(parquet.setAside.map(({ row, problem }) => [row + 1, problem.code])).toEqual(
      csv.setAside.map(({ row, problem }) => [row, problem.code]),
    );
    expect(parquet.setAside[0]!.cells.slice(2, 4)).toEqual(['0', '0']);
  });
});

test('a wall clock without a zone is of the zone chosen; the hour that does not exist is told', () => {
  const schema = [
    { name: 'root', num_children: 4 },
    { name: 'unite', type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const },
    {
      name: 'heure',
      type: 'INT64' as const,
      logical_type: { type: 'TIMESTAMP' as const, isAdjustedToUTC: false, unit: 'MICROS' as const },
    },
    { name: 'longitude', type: 'DOUBLE' as const },
    { name: 'latitude', type: 'DOUBLE' as const },
  ].map((element, at) => (at === 0 ? element : { ...element, repetition_type: 'REQUIRED' as const }));
  const clocks = [Date.UTC(2026, 2, 28, 22), Date.UTC(2026, 2, 29, 2, 30), Date.UTC(2026, 2, 29, 4)];
  const outcome = imported(
    written(
      [
        { name: 'unite', data: ['A', 'A', 'A'] },
        { name: 'heure', data: clocks.map((clock) => BigInt(clock) * 1000n) },
        { name: 'longitude', data: [5.9, 5.91, 5.92] },
        { name: 'latitude', data: [43.9, 43.91, 43.92] },
      ],
      { schema },
    ),
    'nuit.parquet',
  );
  expect(outcome.records[1]).toMatchObject({
    from: '2026-03-28T21:00:00.000Z',
    to: '2026-03-29T02:00:00.000Z',
  });
  expect(outcome.setAside.map(({ row, problem }) => [row, problem.code, problem.detail])).toEqual([
    [2, 'time-nonexistent', '2026-03-29T02:30:00'],
  ]);
});

/** Well-known binary of a point, low byte first (OGC 06-103r4). */
function pointBytes(x: number, y: number): Uint8Array {
  const bytes = new Uint8Array(21);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 1);
  view.setUint32(1, 1, true);
  view.setFloat64(5, x, true);
  view.setFloat64(13, y, true);
  return bytes;
}

describe('GeoParquet', () => {
  const geo = (column: object) => [
    {
      key: 'geo',
      value: JSON.stringify({ version: '1.1.0', primary_column: 'geometry', columns: { geometry: column } }),
    },
  ];
  const columns = (places: (Uint8Array | null)[]): ColumnSource[] => [
    { name: 'unite', data: places.map(() => 'A') },
    { name: 'heure', data: places.map((_, row) => new Date(NOON + 30_000 * row)), type: 'TIMESTAMP' },
    { name: 'geometry', data: places, type: 'BYTE_ARRAY' },
  ];

  test('points are places; bytes that are none, and rows without, are told', () => {
    const places = [pointBytes(5.9, 43.9), pointBytes(5.91, 43.91), new Uint8Array([1, 9, 9]), null];
    const kvMetadata = geo({ encoding: 'WKB', geometry_types: ['Point'] });
    const bytes = written(columns(places), { kvMetadata });
    const { inspection } = read(bytes);
    expect(inspection.tables[0]).toMatchObject({
      geometry: 'point',
      crs: { crs: 'wgs84', how: 'format' },
      kind: 'patrols',
    });
    const outcome = imported(bytes, 'nuit.parquet');
    expect(outcome.kept).toBe(2);
    expect(outcome.setAside.map(({ row, problem }) => [row, problem.code])).toEqual([
      [3, 'geometry-unreadable'],
      [4, 'place-missing'],
    ]);
  });

  test('coordinates are in the system that is declared', () => {
    const kvMetadata = geo({
      encoding: 'WKB',
      geometry_types: [],
      crs: { id: { authority: 'EPSG', code: 2154 } },
    });
    const table = tableOf(written(columns([pointBytes(934_575.7, 6_316_813.8)]), { kvMetadata }));
    expect(table.crs).toEqual({ crs: 'lambert93', how: 'declared' });
    expect(table.geometryKind).toBe('point');
  });

  test('the type GEOMETRY of Parquet itself', () => {
    const [unite, heure] = columns([null]);
    const data = [{ type: 'Point', coordinates: [5.9, 43.9] }];
    const table = tableOf(written([unite!, heure!, { name: 'lieu', data, type: 'GEOMETRY' }]));
    expect(table.geometry(0)).toEqual({ type: 'Point', coordinates: [5.9, 43.9] });
    expect(table.columnNames).toEqual(['unite', 'heure']);
  });
});

test('numbers of all kinds, and those that are none', () => {
  const schema = [
    { name: 'root', num_children: 4 },
    { name: 'a', type: 'INT32' as const, converted_type: 'DECIMAL' as const, scale: 2, precision: 8 },
    { name: 'b', type: 'DOUBLE' as const },
    { name: 'c', type: 'INT32' as const, converted_type: 'UINT_32' as const },
    { name: 'd', type: 'BOOLEAN' as const },
  ].map((element, at) => (at === 0 ? element : { ...element, repetition_type: 'OPTIONAL' as const }));
  const table = tableOf(
    written(
      [
        { name: 'a', data: [5.91, -0.07] },
        { name: 'b', data: [0.1, Number.NaN] },
        { name: 'c', data: [7, 4_000_000_000] },
        { name: 'd', data: [true, null] as unknown as boolean[] },
      ],
      { schema },
    ),
  );
  expect([0, 1].map((row) => [0, 1, 2, 3].map((column) => table.cell(row, column)))).toEqual([
    ['5.91', '0.1', '7', 'true'],
    ['-0.07', '', '4000000000', ''],
  ]);
});

test.each(Object.entries(OF_ANOTHER_WRITER))('a file of another program, %s', (_, base64) => {
  const outcome = imported(bytesOf(base64), 'nuit.parquet');
  expect(outcome).toMatchObject({ read: 8, kept: 8 });
  expect(outcome.records[1]).toMatchObject({
    units: ['COB 0', 'COB 1'],
    from: '2026-10-31T22:00:00.000Z',
    to: '2026-10-31T22:03:30.000Z',
  });
});

describe('a damaged file', () => {
  const plain = COLUMNS.map((column) => ({ ...column, encoding: 'PLAIN' as const }));
  const bytes = () => written(plain, { codec: 'UNCOMPRESSED', rowGroupSize: 1000 });

  test('cut in the middle: it has no end, and is refused', () => {
    const whole = bytes();
    expect(read(whole.slice(0, whole.length / 2)).inspection.problems).toMatchObject([
      { code: 'file-truncated' },
    ]);
  });

  test('rows of a damaged page are set aside, the others count', () => {
    const whole = bytes();
    // The header of the first page of the first row group: a size that no page has.
    whole.fill(0xff, 4, 12);
    const outcome = imported(whole, 'nuit.parquet');
    expect(outcome.read).toBe(ROWS);
    expect(outcome.kept).toBe(2000 - 20);
    const codes = new Set(outcome.setAside.map(({ row, problem }) => `${row <= 1000} ${problem.code}`));
    expect(codes).toEqual(new Set(['true row-truncated', 'false place-null-island']));
  });

  test.each([
    ['no footer', (whole: Bytes) => whole.fill(0, whole.length - 8, whole.length - 4)],
    ['a footer longer than the file', (whole: Bytes) => whole.fill(0xff, whole.length - 8, whole.length - 4)],
    ['an encrypted footer', (whole: Bytes) => whole.fill(0x45, whole.length - 1)],
    [
      'a footer of continued numbers',
      (whole: Bytes) => whole.fill(0xff, whole.length - 300, whole.length - 8),
    ],
    ['a footer of lists', (whole: Bytes) => whole.fill(0xf9, whole.length - 300, whole.length - 8)],
    ['a footer of structures', (whole: Bytes) => whole.fill(0x1c, whole.length - 600, whole.length - 8)],
  ])('%s: refused in one sentence', (_, damage) => {
    const whole = bytes();
    const { tables, inspection } = read(damage(whole) as Bytes);
    expect(tables).toEqual([]);
    expect(['file-truncated', 'file-unreadable']).toContain(inspection.problems[0]?.code);
  });
});

test.each([
  // A literal of 2³¹ bytes, which a signed number takes for a step back.
  ['SNAPPY', [16, 0xfc, 0, 0, 0, 0x80, 1, 2, 3]],
  // A block of 541 sequences where sixteen bytes are expected.
  ['ZSTD', [0x28, 0xb5, 0x2f, 0xfd, 0x20, 16, 0x35, 0, 0, 0x08, 1, 0x82, 0x1d, 0x54, 0, 0]],
] as const)('%s that would keep the library busy is refused before', (codec, bytes) => {
  expect(() => parquetLibrary().decompress(Uint8Array.from(bytes), 16, codec)).toThrow(ParquetDamage);
});

test('more rows than the bytes can hold are refused', () => {
  const bytes = written([{ name: 'n', data: new Int32Array(20), nullable: false }], {
    codec: 'UNCOMPRESSED',
  });
  // The number of rows of the only row group: 20 as a zigzag number, after the mark of its field.
  const at = bytes.findLastIndex((byte, index) => byte === 0x28 && bytes[index - 1] === 0x16);
  const claimed = new Uint8Array([
    ...bytes.subarray(0, at),
    0x80,
    0x80,
    0x80,
    0x80,
    0x10,
    ...bytes.subarray(at + 1),
  ]);
  new DataView(claimed.buffer).setUint32(
    claimed.length - 8,
    new DataView(bytes.buffer).getUint32(bytes.length - 8, true) + 4,
    true,
  );
  expect(read(claimed).inspection.problems).toMatchObject([{ code: 'file-too-large' }]);
});
