import { expect, test } from 'vitest';
import { recordsOfKind } from './records-of-kind.ts';
import { fatesOf, hasSamples, importSample } from './sample-import.ts';

const FILE = 'mairie/cameras-oraison.csv';

/** Line of the file → fate. Lines 1 to 4 are titles and the header; `value-approximate` alone on a VPI or LAPI: it becomes a plate site. */
const FATES: Record<number, string> = {
  5: 'kept direction-repaired',
  6: 'kept direction-repaired',
  7: 'kept value-approximate direction-repaired',
  8: 'kept direction-repaired',
  9: 'kept direction-repaired',
  10: 'kept value-approximate value-approximate', // VPI, « en panne » told by the remark
  11: 'kept value-approximate', // LAPI
  12: 'place-missing',
  13: 'kept direction-repaired',
  14: 'kept formula-neutralised',
  15: 'kept direction-repaired', // 360
  16: 'kept value-approximate', // « Dôme » alone
  17: 'kept direction-repaired', // -45
  18: 'place-swapped',
  19: 'kept value-approximate',
  20: 'kept value-approximate',
  21: 'kept direction-repaired',
  22: 'kept direction-repaired date-impossible', // 31/02/2022
  23: 'kept direction-repaired',
  24: 'kept direction-repaired',
  25: 'kept value-approximate',
  26: 'place-scaled',
  27: 'kept',
  28: 'kept value-approximate',
  29: 'kept value-approximate',
  30: 'kept direction-repaired',
  31: 'row-empty',
  32: 'kept',
  33: 'kept direction-repaired',
  34: 'kept direction-many', // 45/135
  35: 'kept value-approximate direction-repaired', // tournante
  36: 'kept direction-repaired',
  37: 'kept direction-repaired',
  38: 'kept value-approximate',
  39: 'kept value-approximate',
  40: 'kept direction-repaired',
  41: 'kept',
  42: 'kept',
  43: 'kept',
  44: 'kept value-approximate direction-repaired',
  45: 'kept',
  46: 'kept direction-repaired',
  47: 'kept value-approximate',
  48: 'kept value-approximate',
  49: 'kept direction-many',
  50: 'kept duplicate-number', // the second C12
  51: 'row-empty',
  52: 'row-total',
};
const ROWS = Object.keys(FATES).map(Number);

test.skipIf(!hasSamples)('every row of the town hall’s camera list has the fate it deserves', () => {
  const { outcome, inspected, kind } = importSample(FILE);
  expect(kind).toBe('cameras');
  expect(inspected.crs).toEqual({ crs: 'lambert93', how: 'declared' });
  expect(fatesOf(outcome, ROWS)).toEqual(FATES);
  expect([outcome.read, outcome.kept]).toEqual([48, 42]);
  expect(outcome.read).toBe(outcome.kept + outcome.setAside.length);
});

test.skipIf(!hasSamples)('kept places are in Oraison, and nothing is read that is not written', () => {
  const { records } = importSample(FILE).outcome;
  const sites = recordsOfKind(records, 'site');
  const cameras = recordsOfKind(records, 'camera');
  const plates = recordsOfKind(records, 'plate-site');
  expect([sites.length, cameras.length, plates.length]).toEqual([32, 32, 10]);
  expect(new Set([...sites, ...plates].map((record) => record.communeCode))).toEqual(new Set(['04143']));

  const first = cameras.find(({ number }) => number === 'C01');
  expect(first).toMatchObject({
    type: 'fixed',
    azimuthsDegrees: [0],
    heightMetres: 4.2,
    installed: '2018-08-19',
  });
  expect(cameras.find(({ number }) => number === 'C18')?.installed).toBeNull();
  expect(cameras.find(({ number }) => number === 'C10')?.note).toBe('=HYPERLINK("x")');
  expect(plates.find(({ number }) => number === 'C06')).toMatchObject({
    reading: 'vpi',
    state: 'broken',
    operator: null,
  });
  expect(cameras.filter(({ number }) => number === 'C12').map(({ id }) => id)).toEqual([
    'camera-04143-c12',
    'camera-04143-c12-2',
  ]);
});

test.skipIf(!hasSamples)(
  'the two places that can be mended are asked, and mended only when the answer says so',
  () => {
    const asked = importSample(FILE).outcome.questions;
    expect(asked.map(({ id, rows }) => [id, rows])).toEqual([
      ['place-swapped', [18]],
      ['place-scaled', [26]],
    ]);
    const answers = { 'place-swapped': 'mend', 'place-scaled': 'mend' };
    const { outcome } = importSample(FILE, { answers });
    expect(outcome.kept).toBe(44);
    expect(fatesOf(outcome, [18, 26])).toEqual({
      18: 'kept place-swapped direction-many',
      26: 'kept place-scaled',
    });
    const sites = recordsOfKind(outcome.records, 'site');
    expect(sites.find(({ number }) => number === 'C14')?.communeCode).toBe('04143');
  },
);

test.skipIf(!hasSamples)('the same file twice gives the same records', () => {
  expect(importSample(FILE).outcome.records).toEqual(importSample(FILE).outcome.records);
});
