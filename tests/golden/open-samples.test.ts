import { expect, test } from 'vitest';
import { RECORD_SCHEMAS } from '#domain/dossier-record.ts';
import { recordsOfKind } from './records-of-kind.ts';
import { hasSamples, importSample } from './sample-import.ts';

test.skipIf(!hasSamples)('the 2,144 Swiss cameras are accounted for, and every odd direction is told', () => {
  const { outcome, kind } = importSample('cameras/osm-surveillance-suisse.json');
  expect(kind).toBe('cameras');
  expect([outcome.read, outcome.kept]).toEqual([2144, 2142]);
  expect(outcome.setAside.map(({ problem }) => [problem.code, problem.detail])).toEqual([
    ['value-unknown', 'guard'],
    ['value-unknown', 'guard'],
  ]);
  const told = new Map<string, string>();
  for (const { problem } of outcome.notes) {
    if (problem.code.startsWith('direction-')) told.set(problem.detail, problem.code);
  }
  expect(Object.fromEntries(told)).toMatchObject({
    'NW → 315°': 'direction-repaired',
    'SW → 225°': 'direction-repaired',
    'E → 90°': 'direction-repaired',
    'north → 0°': 'direction-repaired',
    'south → 180°': 'direction-repaired',
    '-90 → 270°': 'direction-repaired',
    '360 → 0°': 'direction-repaired',
    '90;160;270 → 90°, 160°, 270°': 'direction-many',
    '180, 270 → 180°, 270°': 'direction-many',
    '190-100': 'direction-unreadable',
  });
  // Elsewhere than the department is a remark on the file, not a loss.
  expect(outcome.notes.filter(({ problem }) => problem.code === 'place-outside').length).toBe(1);
  for (const record of outcome.records) RECORD_SCHEMAS[record.kind].parse(record);
});

test.skipIf(!hasSamples)('coordinates that a spreadsheet destroyed give no record at all', () => {
  const { outcome } = importSample('cameras/coordonnees-abimees-par-un-tableur.csv', { kind: 'cameras' });
  expect([outcome.read, outcome.kept, outcome.records.length]).toEqual([622, 0, 0]);
  const codes = new Set(outcome.setAside.map(({ problem }) => problem.code));
  expect(codes).toEqual(new Set(['place-missing', 'place-unreadable']));
});

test.skipIf(!hasSamples)('the timed GPX becomes presence; points without time are set aside', () => {
  const { outcome, kind } = importSample('traces/isere-savoie-horodatee.gpx');
  expect(kind).toBe('patrols');
  expect(outcome.read).toBe(20005);
  expect(outcome.setAside.filter(({ problem }) => problem.code === 'time-missing').length).toBe(513);
  expect(outcome.setAside.filter(({ problem }) => problem.code === 'duplicate-row').length).toBe(4);
  expect(outcome.kept).toBe(19488);
  const [presence] = recordsOfKind(outcome.records, 'presence');
  expect(presence?.positions).toBe(19488);
});

test.skipIf(!hasSamples)('the GPX without time says so for each point', () => {
  const { outcome } = importSample('traces/queyras-sans-heure.gpx', { kind: 'patrols' });
  expect([outcome.read, outcome.kept]).toEqual([6764, 0]);
  expect(new Set(outcome.setAside.map(({ problem }) => problem.code))).toEqual(new Set(['time-missing']));
});
