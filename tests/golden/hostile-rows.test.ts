import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RECORD_SCHEMAS } from '#domain/dossier-record.ts';
import { guessMapping } from '#formats/import/guess-mapping.ts';
import { IMPORT_FIELDS } from '#formats/import/import-fields.ts';
import { importTable } from '#formats/import/import-table.ts';
import { IMPORT_KINDS } from '#formats/outcome.ts';
import { memoryTable } from './memory-table.ts';
import { smallTerritory } from './small-territory.ts';

const SHAPED: ReadonlySet<string> = new Set(['buildings', 'roads', 'perimeters']);

const HOSTILE = [
  '',
  ' ',
  '0',
  '-1',
  '43,92',
  '5.92',
  '933489,4',
  '6316813',
  '461.993.881',
  '1e308',
  'NaN',
  '31/02/2022',
  '25/10/2026 02:30:00',
  '0001-01-01T00:00:00Z',
  '2026-10-25T00:30:00Z',
  '99999',
  '04143',
  'Oraison',
  'LAPI',
  'VPI',
  'Dôme',
  'N/E',
  '190-100',
  '=1+1',
  "'=1",
  '<img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  'Total',
  'é'.repeat(3000),
  '9'.repeat(600),
  'csu-a',
  'site-a',
  '\u0000',
  '😀',
  '1;2',
  '"',
  '\n',
];
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
);

test.each(IMPORT_KINDS)(
  '%s: whatever the cells, every row has one fate and every record is valid',
  { timeout: 120_000 },
  (kind) => {
    const labels = IMPORT_FIELDS[kind].map(({ label }) => label);
    // A sound place and time most of the time, or no row would go further than them.
    const sound = new Map([
      ['x', '5,92'],
      ['y', '43,92'],
      ['time', '24/10/2026 22:00:00'],
      ['commune', 'Oraison'],
      ['date', '12/09/2026'],
      ['hours', 'ven-sam 20h-4h'],
      ['from', 'csu-a'],
      ['to', 'csu-b'],
      ['force', 'GN'],
    ]);
    const row = fc.tuple(
      ...IMPORT_FIELDS[kind].map(({ id }) => {
        const value = sound.get(id);
        return value === undefined
          ? cell
          : fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: cell });
      }),
    );
    const rows = fc.array(row, { minLength: 1, maxLength: 12 });
    let kept = 0;
    fc.assert(
      fc.property(rows, (given) => {
        const answers = {
          'place-swapped': 'mend',
          'place-scaled': 'mend',
          'plate-reading': 'vpi',
          'place-centre': 'centre',
        };
        const plan = {
          table: 0,
          kind,
          mapping: guessMapping(kind, labels),
          crs: null,
          timeZone: 'Europe/Paris',
          answers,
          source: {
            title: 'x',
            producer: '',
            licence: '',
            confidentiality: 'public',
            date: null,
            importedAt: '2026-11-20T08:00:00.000Z',
          },
        } as const;
        const context = { territory: smallTerritory(), fileName: 'x.csv', fingerprint: null, known: [] };
        const work = importTable(memoryTable(labels, given), plan, context);
        let step = work.next();
        while (!step.done) step = work.next();
        const outcome = step.value;
        kept += outcome.kept;
        expect(outcome.read).toBe(outcome.kept + outcome.setAside.length);
        const ids = outcome.records.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const record of outcome.records) RECORD_SCHEMAS[record.kind].parse(record);
      }),
      { numRuns: 150, seed: 4 },
    );
    // Without shapes there is no building, no road, no perimeter.
    if (SHAPED.has(kind)) expect(kept).toBe(0);
    else expect(kept).toBeGreaterThan(50);
  },
);
