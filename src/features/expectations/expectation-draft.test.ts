import { expect, test } from 'vitest';
import { expectationSchema } from '#domain/records/expectation.ts';
import { draftOf, hoursOfDraft, isComplete, recordOfDraft, TYPED_SOURCE } from './expectation-draft.ts';

const filled = {
  ...draftOf(null, '2A004', '2026-10-25'),
  words: '  Vitesse devant l’école ',
  hours: 'lun.-ven. 7h-9h',
};

test('a filled draft becomes a valid record of the source typed by hand', () => {
  const record = recordOfDraft(filled, null, () => false);
  expect(expectationSchema.parse(record)).toEqual(record);
  expect(record).toMatchObject({
    id: 'expectation-2a004-2026-10-25-other',
    sourceId: TYPED_SOURCE.id,
    words: 'Vitesse devant l’école',
    status: 'received',
    answer: null,
  });
  expect(recordOfDraft(filled, null, (id) => !id.endsWith('-3')).id).toBe(
    'expectation-2a004-2026-10-25-other-3',
  );
});

test('a record that is opened and saved as it stands is the same', () => {
  const record = recordOfDraft({ ...filled, answer: 'Fait', answerDate: '2026-11-02' }, null, () => false);
  const placed = { ...record, point: [6, 44] as const, note: 'n', date: '2026-10', sourceId: 'source-a' };
  expect(recordOfDraft(draftOf(placed, '', '2026-12-01'), placed, () => true)).toEqual(placed);
});

test('without commune, words, or with hours that are not understood, it cannot be saved', () => {
  expect(isComplete(filled)).toBe(true);
  expect(isComplete({ ...filled, communeCode: '' })).toBe(false);
  expect(isComplete({ ...filled, words: '  ' })).toBe(false);
  expect(isComplete({ ...filled, date: '' })).toBe(false);
  expect(isComplete({ ...filled, hours: 'de temps en temps' })).toBe(false);
  expect(hoursOfDraft('')).toBeNull();
});
