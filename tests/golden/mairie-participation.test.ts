import { expect, test } from 'vitest';
import { recordsOfKind } from './records-of-kind.ts';
import { fatesOf, hasSamples, importSample } from './sample-import.ts';

const FILE = 'mairie/participation-citoyenne.csv';

/** Line → fate, code of the commune. */
const FATES: Record<number, readonly [fate: string, code: string | null]> = {
  2: ['kept', '04013'], // AUBIGNOSC
  3: ['kept', '04145'], // Peipin
  4: ['kept', '04049'], // Chateau-Arnoux St Auban
  5: ['kept', '04070'], // DIGNE LES BAINS
  6: ['kept value-approximate', '04173'], // St-André-les-Alpes, « une dizaine »
  7: ['kept', '04197'], // Ste Tulle
  8: ['kept', '04079'], // L Escale, juin 2019
  9: ['kept', '04116'], // Les Mees
  10: ['kept', '04135'], // moustiers ste marie
  11: ['kept commune-former', '04033'], // La Bréole
  12: ['kept', '04219'], // Thorame Hte
  13: ['kept', '04036'], // Le Brusquet, without a date
  14: ['kept', '04043'], // Val de Chalvagne
  15: ['kept', '04139'], // Noyers s/ Jabron
  16: ['commune-ambiguous', null], // Saint Julien
  17: ['kept commune-former', '04033'], // St Vincent les Forts
  18: ['commune-unknown', null], // Barcelonette
  19: ['kept', '04141'], // Ongles
  20: ['kept', '04240'], // Villars Colmars
  21: ['kept', '04111'], // Mane
  22: ['commune-ambiguous', null], // Gréoux
  23: ['commune-ambiguous', null], // Château-neuf
  24: ['kept value-approximate', '04088'], // Forcalquier (centre)
  25: ['kept', '04226'], // Uvernet Fours
};
const ROWS = Object.keys(FATES).map(Number);

test.skipIf(!hasSamples)('every commune name is matched, asked or refused; none is guessed', () => {
  const { outcome, kind } = importSample(FILE);
  expect(kind).toBe('participation');
  expect(fatesOf(outcome, ROWS)).toEqual(Object.fromEntries(ROWS.map((row) => [row, FATES[row]![0]])));
  const codes = recordsOfKind(outcome.records, 'participation').map(({ communeCode }) => communeCode);
  expect(codes).toEqual(ROWS.map((row) => FATES[row]![1]).filter((code) => code !== null));
  expect([outcome.read, outcome.kept, outcome.setAside.length]).toEqual([24, 20, 4]);
});

test.skipIf(!hasSamples)('dates known to the month stay so, and counts in words keep their words', () => {
  const protocols = recordsOfKind(importSample(FILE).outcome.records, 'participation');
  expect(protocols.find(({ communeCode }) => communeCode === '04079')?.signed).toBe('2019-06');
  expect(protocols.find(({ communeCode }) => communeCode === '04036')?.signed).toBeNull();
  expect(protocols.find(({ communeCode }) => communeCode === '04173')).toMatchObject({
    referents: null,
    referentsWords: 'une dizaine',
  });
  expect(new Set(protocols.map(({ id }) => id)).size).toBe(protocols.length);
});

test.skipIf(!hasSamples)('the four questions, once answered, keep what the user chose', () => {
  const { questions } = importSample(FILE).outcome;
  expect(questions.map(({ id, options }) => [id, options.map(({ value }) => value)])).toEqual([
    ['commune:saint-julien', ['04182', '04183', 'none']],
    ['commune:barcelonette', ['04019', 'none']],
    ['commune:greoux', ['04094', 'none']],
    ['commune:chateau-neuf', ['04051', '04053', 'none']],
  ]);
  const answers = {
    'commune:saint-julien': '04183',
    'commune:barcelonette': '04019',
    'commune:greoux': '04094',
    'commune:chateau-neuf': 'none',
  };
  const { outcome } = importSample(FILE, { answers });
  expect([outcome.kept, outcome.questions.length]).toEqual([23, 0]);
  expect(outcome.setAside.map(({ row }) => row)).toEqual([23]);
});
