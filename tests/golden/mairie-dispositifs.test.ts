import { expect, test } from 'vitest';
import { recordsOfKind } from './records-of-kind.ts';
import { fatesOf, hasSamples, importSample } from './sample-import.ts';

const FILE = 'mairie/dispositifs-agglo.xlsx';

/** Once the user has accepted commune centres: each kept row says that its place is one. */
const FATES: Record<number, string> = {
  3: 'kept value-approximate', // Manosque
  4: 'kept value-approximate', // Oraison
  5: 'kept value-approximate value-approximate date-unreadable', // 4197; convention « néant »
  6: 'kept value-approximate value-approximate', // Pierrevert, « 9 ? »
  7: 'kept value-approximate', // Valensole
  8: 'kept value-approximate value-approximate', // Gréoux, date as the bare number 45123
  9: 'kept value-approximate date-unreadable', // Volx, convention « en cours »
  10: 'kept value-approximate', // Villeneuve, 1,5 agents
  11: 'commune-other-department', // 13099
  12: 'commune-unknown', // 99999
  13: 'row-total',
};
const ROWS = Object.keys(FATES).map(Number);

test.skipIf(!hasSamples)('a table of municipal polices without places is asked about, not placed', () => {
  const { outcome, kind } = importSample(FILE);
  expect(kind).toBe('units');
  expect([outcome.read, outcome.kept]).toEqual([11, 0]);
  expect(outcome.questions.map(({ id, rows }) => [id, rows])).toEqual([
    ['place-centre', [3, 4, 5, 6, 7, 8, 9, 10]],
  ]);
});

test.skipIf(!hasSamples)('every row of the workbook has the fate it deserves', () => {
  const { outcome } = importSample(FILE, { answers: { 'place-centre': 'centre' } });
  expect(fatesOf(outcome, ROWS)).toEqual(FATES);
  expect([outcome.read, outcome.kept, outcome.setAside.length]).toEqual([11, 8, 3]);
  const units = recordsOfKind(outcome.records, 'force-unit');
  expect(units.map(({ communeCode }) => communeCode)).toEqual([
    '04112',
    '04143',
    '04197',
    '04152',
    '04230',
    '04094',
    '04245',
    '04242',
  ]);
  expect(units[0]).toMatchObject({
    name: 'Police municipale – Manosque',
    force: 'municipale',
    note: '28 agents · 4 ASVP · convention du 2024-03-12 · 97 caméras · 90 caméras sur la voie publique',
  });
  expect(units[7]?.note).toBe('1,5 agents · 0 ASVP');
});
