import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import type { ImportContext } from '../import/import-context.ts';
import { importTable } from '../import/import-table.ts';
import { inspectFile } from '../inspect-file.ts';
import type { ImportOutcome, ImportPlan } from '../outcome.ts';
import { type ByteSource, bytesSource } from './byte-source.ts';
import { importPositionFile } from './import-position-file.ts';

const NAME = 'positions.csv';
const context: ImportContext = { territory: null, fileName: NAME, fingerprint: null, known: [] };
const bytesOf = (text: string) => new TextEncoder().encode(text);

function planOf(bytes: Uint8Array<ArrayBuffer>, answers: ImportPlan['answers'] = {}): ImportPlan | null {
  const { inspection } = runToEnd(inspectFile({ name: NAME, bytes }, null));
  const [table] = inspection.tables;
  if (!table) return null;
  return {
    table: 0,
    kind: 'patrols',
    mapping: table.mappings.patrols,
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
}

/** What the ordinary importer makes of the whole file. */
function ordinary(bytes: Uint8Array<ArrayBuffer>, plan: ImportPlan): ImportOutcome {
  const { tables } = runToEnd(inspectFile({ name: NAME, bytes }, null));
  return runToEnd(importTable(tables[0]!, plan, context));
}

function streamed(source: ByteSource, plan: ImportPlan, chunkBytes?: number): ImportOutcome {
  const { outcome, problem } = runToEnd(importPositionFile(source, plan, context, undefined, chunkBytes));
  if (problem) throw new Error(`${problem.code} ${problem.detail}`);
  return outcome;
}

function expectSame(bytes: Uint8Array<ArrayBuffer>, answers: ImportPlan['answers'] = {}): ImportOutcome {
  const plan = planOf(bytes, answers)!;
  const [one, other] = [ordinary(bytes, plan), streamed(bytesSource(bytes), plan)];
  expect(other).toEqual(one);
  for (const chunkBytes of [64, 257]) expect(streamed(bytesSource(bytes), plan, chunkBytes)).toEqual(one);
  expect(other.read).toBe(other.kept + other.setAside.length);
  return other;
}

const HEADER = 'Unité;Date heure;Latitude;Longitude;Activité\n';
const line = (rank: number) =>
  `COB ${rank % 3};24/10/2026 22:${String(rank % 60).padStart(2, '0')}:${rank % 2 ? '30' : '00'};43,${9000 + rank};5,${9000 + rank};ronde`;
const lines = (count: number) => Array.from({ length: count }, (_, rank) => line(rank));

describe('a file of positions read in chunks gives what the ordinary import of the whole gives', () => {
  test.each([
    ['plain', `${HEADER}${lines(50).join('\n')}\n`],
    ['CRLF and no last line end', `${HEADER}${lines(50).join('\n')}`.replaceAll('\n', '\r\n')],
    ['CR alone', `${HEADER}${lines(50).join('\n')}`.replaceAll('\n', '\r')],
    ['a byte-order mark', `\ufeff${HEADER}${lines(5).join('\n')}`],
    ['quotes around every cell', `${HEADER}${lines(50).join('\n')}`.replace(/[^;\n]+/g, '"$&"')],
    [
      'quotes within, doubled and alone',
      `${HEADER}${lines(9).join('\n')}\n"A ""B""";${line(1).slice(6)}\nA "B;${line(2).slice(6)}\n"A"B;${line(3).slice(6)}\n`,
    ],
    ['a cell over two lines', `${HEADER}${lines(3).join('\n')}\n"COB\n9";${line(4).slice(6)}\n${line(5)}\n`],
    [
      'a quote never closed',
      `${HEADER}${lines(3).join('\n')}\n"COB 9;${line(4).slice(6)}\n${line(5)}\n${line(6)}`,
    ],
    ['cut in the middle of a line', `${HEADER}${lines(20).join('\n').slice(0, -25)}`],
    ['blank lines, blank cells, a total', `${HEADER}${line(1)}\n\n;;;;\n${line(2)}\nTotal : 2;;;;\n  \n\n`],
    ['cells too many', `${HEADER}${lines(30).join('\n')}\n${line(31)};N;plus\n${line(32)};;\n`],
    [
      'a column without a name',
      `${HEADER}${lines(60)
        .map((row, rank) => `${row};${rank}`)
        .join('\n')}\n${line(61)};1;trop\n`,
    ],
    ['one row very long', `${HEADER}${lines(30).join('\n')}\n${line(31)}${';x'.repeat(300)}\n`],
    ['titles above', `Positions de la nuit\n\n${HEADER}${lines(20).join('\n')}\n`],
    ['no header', lines(20).join('\n')],
    [
      'swapped, null, missing and unreadable places',
      `${HEADER}${lines(30).join('\n')}\nA;24/10/2026 22:00:00;5,91;43,91;x\nA;24/10/2026 22:00:00;0;0;x\nA;24/10/2026 22:00:00;;5,9;x\nA;24/10/2026 22:00:00;nord;5,9;x\nA;24/10/2026 22:00:00;439,1;5,9;x\n`,
    ],
    [
      'times of every kind',
      `${HEADER}${['2026-10-24T20:00:00Z', '2026-10-24T22:00:00+02:00', '2026-10-24 22:00', '1793484000', '1793484000500', '46319,9', '25/10/2026 02:30:00', '29/03/2026 02:30:00', '31/02/2026 10:00', '24/10/2062 10:00:00', '24/10/26 22h05', '2026-10-24T22:00:00.250+0200', 'hier', '', '2026-10-24T25:00:00Z', "'2026-10-24T20:00:00Z", ' 24/10/2026 22:07:00 '].map((time) => `A;${time};43,9;5,9;x`).join('\n')}\n`,
    ],
    [
      'times newest first over the hour that comes twice',
      `${HEADER}${Array.from({ length: 40 }, (_, rank) => `A;25/10/2026 0${rank < 10 ? 3 : rank < 30 ? 2 : 1}:${String(59 - ((rank * 6) % 60)).padStart(2, '0')}:00;43,9;5,9${100 + rank};x`).join('\n')}\n`,
    ],
    [
      'day and hour in two columns',
      `Unité;Date;Heure;Latitude;Longitude\nA;24/10/2026;22:00:00;43,9;5,9\nA;24/10/2026;22h01;43,9;5,9\nA;24/10/2026;;43,9;5,9\n`,
    ],
    [
      'places in one column',
      `unit,time,coordonnees\nA,2026-10-24T20:00:00Z,"43.9174, 5.9183"\nA,2026-10-24T20:00:30Z,"43.92, 5.92"\n`,
    ],
    [
      'degrees, minutes and seconds',
      `unit;time;lon;lat\nA;2026-10-24T20:00:00Z;"5°47'03""E";"44°05'12""N"\nA;2026-10-24T20:00:30Z;5°47'04"E;44°05'13"N\n`,
    ],
    [
      'Lambert-93',
      `unit;time;X (L93);Y (L93)\nA;2026-10-24T20:00:00Z;934575,7;6316813,8\nA;2026-10-24T20:00:30Z;934 600,1;6 316 900\n`,
    ],
    [
      'two spellings, and two vehicles under one',
      `${HEADER}${Array.from({ length: 40 }, (_, rank) => `${['BTA ORAISON', 'Bta Oraison', 'bta  oraison'][rank % 3]};24/10/2026 22:${String(rank).padStart(2, '0')}:00;${rank % 3 === 1 ? '44,9' : '43,9'};5,9;x`).join('\n')}\n`,
    ],
    [
      'numbers in odd forms',
      `unit,time,lon,lat\nA,2026-10-24T20:00:00Z,5.9e0,43.9\nA,2026-10-24T20:00:10Z,+5.91,43.91234567890123456789\nA,2026-10-24T20:00:20Z,.5,43.\nA,2026-10-24T20:00:30Z,-0,-0\nA,2026-10-24T20:00:40Z,5.9.1,43.9\n`,
    ],
    ['nothing but a header', HEADER],
    [
      'one unit that never moves, twice the same line',
      `${HEADER}${Array.from({ length: 30 }, () => line(1)).join('\n')}\n`,
    ],
    [
      'more than 255 activities',
      `${HEADER}${lines(300)
        .map((row, rank) => `${row} ${rank}`)
        .join('\n')}\n`,
    ],
  ])('%s', (_, text) => {
    expectSame(bytesOf(text));
    expectSame(bytesOf(text), { 'place-swapped': 'mend', 'place-scaled': 'mend' });
  });

  test('windows-1252, found at once or only far down', { timeout: 120_000 }, () => {
    const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
    expectSame(latin(`${HEADER}${lines(9).join('\n')}\nÉté \u0092;${line(4).slice(6)}\n`));
    const far = `unit;time;lat;lon\n${Array.from({ length: 40_000 }, (_, rank) => `Moiré;2026-10-24T20:00:${rank % 60}Z;43,9${rank};5,9`.replace('é', rank < 39_000 ? 'e' : 'é')).join('\n')}\n`;
    expect(expectSame(latin(far)).records.length).toBe(2);
  });

  test('whatever the bytes: damaged files', { timeout: 120_000 }, () => {
    const alphabet = fc.constantFrom(
      ';',
      ',',
      '"',
      '""',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '0',
      '43,9',
      '5,9',
      'COB 1',
      'Total',
      'é',
      '\u00a0',
      "'",
      '24/10/2026 22:00:00',
      '2026-10-24T20:00:00Z',
      '25/10/2026 02:30:00',
      '1793484000',
      '-',
      '=1+1',
      ';;;;;;',
    );
    const piece = fc.oneof(
      { weight: 3, arbitrary: alphabet },
      { weight: 1, arbitrary: fc.nat(60).map((rank) => `${line(rank)}\n`) },
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.nat(3),
        fc.boolean(),
        fc.integer({ min: 16, max: 999 }),
        (pieces, cut, isLatin, chunkBytes) => {
          const text = `${HEADER}${lines(4).join('\n')}\n${pieces.join('')}`;
          const whole = isLatin
            ? Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)
            : bytesOf(text);
          const bytes = whole.slice(0, whole.length - cut);
          const plan = planOf(bytes);
          if (!plan || plan.mapping.time === undefined) return;
          const streaming = runToEnd(
            importPositionFile(bytesSource(bytes), plan, context, undefined, chunkBytes),
          );
          // Fewer separators than pieces of damage: not a table that can be read row after row.
          if (streaming.problem) return;
          expect(streaming.outcome).toEqual(ordinary(bytes, plan));
        },
      ),
      { numRuns: 600, seed: 7 },
    );
  });

  const SAMPLE = resolve(
    import.meta.dirname,
    '../../../../shared/data/samples/mairie/positions-nuit-changement-heure.csv',
  );
  test.skipIf(!existsSync(SAMPLE))(`the night of the change of hour (${basename(SAMPLE)})`, () => {
    const bytes = new Uint8Array(readFileSync(SAMPLE));
    expect(expectSame(bytes).kept).toBe(2559);
    expect(expectSame(bytes, { 'place-swapped': 'mend' }).kept).toBe(2562);
  });
});

test('cells that end where a shorter one would: names, decimals and quotes are cut as the ordinary importer cuts them', () => {
  const cell = {
    unit: fc.constantFrom(
      'COB 1',
      'COB 12',
      '"COB 1"',
      '"COB;1, bis"',
      '"A ""bis"""',
      'Total',
      '',
      'é',
      ' COB 1',
    ),
    time: fc.constantFrom(
      '2026-03-02T10:00:00Z',
      '"2026-03-02 10:00:30,5"',
      '2026-03-02 10:00:00.25',
      '2026-03-02 10:01',
      '2026-03-02 10:00:00',
      '1772445600',
      '2026-03-02T10:00:00+01:00',
      'x',
      '',
    ),
    number: fc.constantFrom(
      '44.1',
      '"44,2"',
      '5',
      '"5.91"',
      '-0.5',
      '+6.',
      '1e1',
      '44.123456789012345',
      ' 44.1',
      '',
      '5"',
    ),
    activity: fc.constantFrom('', 'contact', '"contact, route"', 'contacts'),
  };
  const row = fc.tuple(cell.unit, cell.time, cell.number, cell.number, cell.activity);
  const file = fc.tuple(
    fc.array(row, { minLength: 3, maxLength: 30 }),
    fc.constantFrom(',', ';', '\t'),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  );
  let compared = 0;
  fc.assert(
    fc.property(file, ([rows, separator, newline, isEnded]) => {
      const sound = ['COB 1', '2026-03-02T09:59:00Z', '44.1', '6.1', 'contact'];
      const header = ['Unité', 'Date heure', 'Latitude', 'Longitude', 'Activité'];
      const lines = [header, sound, sound, ...rows].map((cells) => cells.join(separator));
      const bytes = bytesOf(lines.join(newline) + (isEnded ? newline : ''));
      if (planOf(bytes) === null) return;
      compared++;
      expectSame(bytes);
    }),
    { seed: 31, numRuns: 400 },
  );
  expect(compared).toBeGreaterThan(300);
});
