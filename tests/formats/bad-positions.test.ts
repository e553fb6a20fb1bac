import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { command as importCommand } from '../../src/cli/commands/import.ts';
import { command as presenceCommand } from '../../src/cli/commands/presence.ts';
import type { ProblemCode } from '../../src/domain/problem.ts';
import { problemSentence } from '../../src/domain/problem-sentences.ts';
import { importTable } from '../../src/formats/import/import-table.ts';
import { inspectFile } from '../../src/formats/inspect-file.ts';
import type { ImportOutcome, ImportPlan } from '../../src/formats/outcome.ts';
import { loadParquetLibrary } from '../../src/formats/read-parquet/parquet-library.ts';
import { bytesSource } from '../../src/formats/read-positions/byte-source.ts';
import { importPositionFile } from '../../src/formats/read-positions/import-position-file.ts';
import { runToEnd } from '../helpers/run-to-end.ts';

/** Each line of the list « Bad input » of positions of patrols has a named outcome, whoever reads the file. */
type Row = readonly [unit: string, time: string, lng: string, lat: string];

const START = Date.UTC(2026, 9, 20, 8);
const instant = (seconds: number) => new Date(START + 1000 * seconds).toISOString();
/** Sound positions: one vehicle, thirty seconds apart, four hundred metres. */
const drive = (count: number, unit = 'COB 1', from = 0, lat = 43.9): Row[] =>
  Array.from({ length: count }, (_, step) => [
    unit,
    instant(from + 30 * step),
    (5.9 + step * 0.005).toFixed(4),
    lat.toFixed(4),
  ]);

interface Case {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly code: ProblemCode;
  /** Rows set aside, or kept with a note, or set aside until a question is answered. */
  readonly is: 'aside' | 'noted' | 'asked';
  readonly count: number;
  readonly says: string;
}

const CASES: readonly Case[] = [
  {
    name: 'fixes in no order',
    rows: [...drive(30).slice(15), ...drive(30).slice(0, 15)],
    code: 'rows-unordered',
    is: 'noted',
    count: 1,
    says: 'elles ont été triées',
  },
  {
    name: 'duplicate fixes',
    rows: [...drive(30), drive(30)[29]!],
    code: 'duplicate-row',
    is: 'aside',
    count: 1,
    says: 'en répète une autre',
  },
  {
    name: 'a clock that jumps by years',
    rows: [...drive(30), ['COB 1', '1999-08-22T00:00:00Z', '5.9', '43.9']],
    code: 'time-out-of-range',
    is: 'aside',
    count: 1,
    says: 'trop loin des autres',
  },
  {
    // The same hours twice, at other places: nothing tells it from a second vehicle.
    name: 'a clock that goes back ten minutes on the road',
    rows: [...drive(30), ...drive(20, 'COB 1', 300)],
    code: 'unit-doubled',
    is: 'asked',
    count: 20,
    says: 'Deux véhicules semblent porter le même nom',
  },
  {
    name: 'two vehicles of one name',
    rows: drive(40).flatMap((row, step): Row[] => [row, ['COB 1', instant(30 * step + 12), row[2], '44.4']]),
    code: 'unit-doubled',
    is: 'asked',
    count: 40,
    says: 'Deux véhicules semblent porter le même nom',
  },
  {
    name: 'times without a zone',
    rows: drive(30).map(([unit, time, lng, lat]) => [unit, time.slice(0, 19).replace('T', ' '), lng, lat]),
    code: 'time-zoneless',
    is: 'noted',
    count: 1,
    says: '30 lignes, Europe/Paris',
  },
  {
    name: 'a place of 0/0',
    rows: [...drive(30), ['COB 1', instant(2000), '0', '0']],
    code: 'place-null-island',
    is: 'aside',
    count: 1,
    says: 'Les coordonnées sont nulles',
  },
  {
    name: 'coordinates exchanged',
    rows: [...drive(30), ['COB 1', instant(900), '43.9', '5.9']],
    code: 'place-swapped',
    is: 'asked',
    count: 1,
    says: 'X et Y semblent échangés',
  },
  {
    name: 'a unit that never moves',
    rows: [...drive(200), ...drive(200).map((row): Row => ['Moto', row[1], '5.91', '43.91'])],
    code: 'unit-still',
    is: 'noted',
    count: 1,
    says: 'Cette unité n’a pas bougé',
  },
  {
    name: 'an hour that does not exist',
    rows: [
      ...drive(30).map(([unit, time, lng, lat]): Row => [unit, time.slice(0, 19), lng, lat]),
      ['COB 1', '2026-03-29T02:30:00', '5.9', '43.9'],
    ],
    code: 'time-nonexistent',
    is: 'aside',
    count: 1,
    says: 'l’horloge a avancé d’une heure',
  },
  {
    name: 'an hour that comes twice, with nothing to tell which',
    rows: [
      ...drive(30).map(([unit, time, lng, lat]): Row => [unit, time.slice(0, 19), lng, lat]),
      ['COB 2', '2026-10-25T02:30:00', '5.9', '43.9'],
    ],
    code: 'time-ambiguous',
    is: 'aside',
    count: 1,
    says: 'est venue deux fois',
  },
];

type Bytes = Uint8Array<ArrayBuffer>;
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
const HEADER = 'unit,time,lon,lat';
const asCsv = (rows: readonly Row[]): Bytes =>
  bytesOf(`${[HEADER, ...rows.map((row) => row.join(','))].join('\n')}\n`);
const asGeoJson = (rows: readonly Row[]): Bytes =>
  bytesOf(
    JSON.stringify({
      type: 'FeatureCollection',
      features: rows.map(([unit, time, lng, lat]) => ({
        type: 'Feature',
        properties: { unit, time },
        geometry: { type: 'Point', coordinates: [Number(lng), Number(lat)] },
      })),
    }),
  );
const asParquet = (rows: readonly Row[]): Bytes =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'unit', data: rows.map(([unit]) => unit) },
        { name: 'time', data: rows.map(([, time]) => time) },
        { name: 'lon', data: rows.map(([, , lng]) => Number(lng)), type: 'DOUBLE' },
        { name: 'lat', data: rows.map(([, , , lat]) => Number(lat)), type: 'DOUBLE' },
      ],
    }),
  );

const context = { territory: null, fileName: 'nuit', fingerprint: null, known: [] };

function planOf(name: string, bytes: Bytes, answers: ImportPlan['answers']) {
  const { tables, inspection } = runToEnd(inspectFile({ name, bytes }, null));
  expect(inspection.tables[0]?.kind).toBe('patrols');
  const source = {
    title: 'Nuit',
    producer: '',
    licence: '',
    confidentiality: 'restricted',
    date: null,
    importedAt: '2026-11-23T10:00:00.000Z',
  } as const;
  const mapping = inspection.tables[0]!.mappings.patrols;
  const plan: ImportPlan = {
    table: 0,
    kind: 'patrols',
    mapping,
    crs: null,
    timeZone: 'Europe/Paris',
    answers,
    source,
  };
  return { plan, table: tables[0]! };
}

function whole(name: string, bytes: Bytes, answers: ImportPlan['answers'] = {}): ImportOutcome {
  const { plan, table } = planOf(name, bytes, answers);
  return runToEnd(importTable(table, plan, context));
}

function inChunks(bytes: Bytes): ImportOutcome {
  const { plan } = planOf('nuit.csv', bytes, {});
  const name = { ...context, fileName: 'nuit.csv' };
  const { outcome } = runToEnd(importPositionFile(bytesSource(bytes), plan, name, undefined, 512));
  if (!outcome) throw new Error('The file was refused.');
  return outcome;
}

const READERS: readonly (readonly [string, (rows: readonly Row[]) => ImportOutcome])[] = [
  ['CSV', (rows) => whole('nuit.csv', asCsv(rows))],
  ['a big CSV', (rows) => inChunks(asCsv(rows))],
  ['Parquet', (rows) => whole('nuit.parquet', asParquet(rows))],
  ['GeoJSON', (rows) => whole('nuit.geojson', asGeoJson(rows))],
];

beforeAll(loadParquetLibrary);

describe.each(CASES)('$name: $code', ({ rows, code, is, count, says }) => {
  test.each(READERS)('%s', (_, read) => {
    const outcome = read(rows);
    expect(outcome.read).toBe(rows.length);
    expect(outcome.kept + outcome.setAside.length).toBe(rows.length);
    const told = (is === 'noted' ? outcome.notes : outcome.setAside).filter(
      ({ problem }) => problem.code === code,
    );
    expect(told.length).toBe(count);
    expect(problemSentence(told[0]!.problem)).toContain(says);
    expect(outcome.questions.map(({ id, rows: asked }) => [id, asked.length])).toEqual(
      is === 'asked' ? [[code, count]] : [],
    );
  });
});

test('two vehicles of one name are told apart when asked to, or kept as one', () => {
  const { rows } = CASES.find(({ name }) => name === 'two vehicles of one name')!;
  const csv = asCsv(rows);
  const split = whole('nuit.csv', csv, { 'unit-doubled': 'split' });
  expect(split).toMatchObject({ kept: 80, records: [{}, { units: ['COB 1', 'COB 1 (2)'] }] });
  expect(split.notes[0]?.problem).toMatchObject({ code: 'unit-doubled', detail: 'COB 1 → COB 1 (2)' });
  expect(whole('nuit.csv', csv, { 'unit-doubled': 'keep' })).toMatchObject({
    kept: 80,
    records: [{}, { units: ['COB 1'] }],
  });
  expect(whole('nuit.csv', csv, { 'unit-doubled': 'leave' })).toMatchObject({ kept: 40, questions: [] });
});

test.each([
  ['wrong fixes here and there', (step: number) => (step % 9 === 4 ? 5.1 + ((step * 0.37) % 2) : null)],
  ['runs of wrong fixes', (step: number) => (step % 40 > 32 ? 7.5 : null)],
])('%s are no second vehicle', (_, wrong) => {
  const rows = drive(200).map(
    ([unit, time, lng, lat], step): Row => [unit, time, String(wrong(step) ?? lng), lat],
  );
  const outcome = whole('nuit.csv', asCsv(rows));
  expect(outcome).toMatchObject({ kept: 200, questions: [] });
});

describe('a file cut short', () => {
  const rows = drive(30);
  test('CSV: the last row', () => {
    const cut = asCsv(rows).slice(0, -14);
    for (const outcome of [whole('nuit.csv', cut), inChunks(cut)])
      expect(outcome.setAside.map(({ row, problem }) => [row, problem.code])).toEqual([
        [31, 'row-truncated'],
      ]);
  });

  test.each([
    ['nuit.parquet', asParquet(rows)],
    ['nuit.geojson', asGeoJson(rows)],
  ])('%s: refused, for what is missing cannot be known', (name, bytes) => {
    const { inspection } = runToEnd(inspectFile({ name, bytes: bytes.slice(0, -300) }, null));
    expect(inspection.problems.map(({ code }) => code)).toEqual(['file-truncated']);
  });
});

describe('the command line says the same', () => {
  const folder = mkdtempSync(join(tmpdir(), 'positions-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => vi.restoreAllMocks());

  async function run(command: typeof importCommand, args: readonly string[]) {
    const [out, err]: [string[], string[]] = [[], []];
    vi.spyOn(console, 'log').mockImplementation((text: string) => out.push(text));
    vi.spyOn(console, 'error').mockImplementation((text: string) => err.push(text));
    await command.run(args);
    return { report: JSON.parse(out.join('\n')), err: err.join('\n') };
  }

  test.each(CASES)('$name', async ({ rows, code, is, count, says }) => {
    for (const [name, bytes] of [
      ['nuit.csv', asCsv(rows)],
      ['nuit.parquet', asParquet(rows)],
    ] as const) {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      const { report } = await run(importCommand, [file, '--kind', 'patrols']);
      const told: { code: string }[] = is === 'noted' ? report.notes : report.setAside;
      expect(told.filter((one) => one.code === code).length).toBe(count);
      const presence = await run(presenceCommand, [file]);
      expect(presence.report.rows).toBe(rows.length);
      if (is === 'noted') expect(presence.err).toContain(says);
      else expect(presence.report.setAside).toMatchObject({ [code]: count });
      if (is === 'asked') expect(presence.err).toContain(`--answer ${code}=`);
    }
  });
});
