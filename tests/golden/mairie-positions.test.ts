import { expect, test } from 'vitest';
import { decodePositions } from '#formats/positions-block.ts';
import { recordsOfKind } from './records-of-kind.ts';
import { fatesOf, hasSamples, importSample } from './sample-import.ts';

const FILE = 'mairie/positions-nuit-changement-heure.csv';

/** Lines that are not simply kept; all others are kept without a word. */
const FATES: Record<number, string> = {
  2: 'kept time-zoneless',
  13: 'duplicate-row',
  43: 'place-swapped',
  80: 'place-null-island',
  123: 'time-out-of-range', // 2062
  499: 'kept time-ambiguous', // 02:00:00 for the second time
  979: 'kept value-approximate', // « Bta Oraison »: another vehicle at the same time
  990: 'duplicate-row',
  1020: 'place-swapped',
  1057: 'place-null-island',
  1100: 'time-out-of-range',
  1356: 'kept time-ambiguous',
  1847: 'duplicate-row',
  1877: 'place-swapped',
  1914: 'place-null-island',
  1957: 'time-out-of-range',
  2093: 'kept time-ambiguous',
  2573: 'row-truncated',
};

test.skipIf(!hasSamples)('every line of the night of the change of hour has the fate it deserves', () => {
  const { outcome, kind, inspected } = importSample(FILE);
  expect(kind).toBe('patrols');
  expect(inspected.crs).toEqual({ crs: 'wgs84', how: 'declared' });
  const rows = Array.from({ length: 2572 }, (_, index) => index + 2);
  const fates = fatesOf(outcome, rows);
  const remarkable = Object.fromEntries(Object.entries(fates).filter(([, fate]) => fate !== 'kept'));
  expect(remarkable).toEqual(FATES);
  expect([outcome.read, outcome.kept, outcome.setAside.length]).toEqual([2572, 2559, 13]);
});

test.skipIf(!hasSamples)('presence is to the half minute: the hour that comes twice is two hours', () => {
  const { outcome } = importSample(FILE);
  const [presence] = recordsOfKind(outcome.records, 'presence');
  expect(presence).toMatchObject({
    units: ['BTA ORAISON', 'BTA ORAISON (2)', 'COB FORCALQUIER'],
    pingSeconds: 30,
    positions: 2559,
    from: '2026-10-24T20:00:00.000Z',
    to: '2026-10-25T04:59:30.000Z',
  });
  const { positions } = decodePositions(outcome.columns[0]!.bytes);
  const times = positions!.times;
  const units = positions!.units;
  for (let i = 1; i < times.length; i++) {
    const ordered = units[i]! > units[i - 1]! || (units[i] === units[i - 1] && times[i]! > times[i - 1]!);
    expect(ordered).toBe(true);
  }
  // Two full hours of half minutes between 02:00 CEST and 03:00 CET for a vehicle without a gap there.
  const from = Date.UTC(2026, 9, 25, 0) / 1000;
  const twice = Array.from(times).filter((time, i) => units[i] === 0 && time >= from && time < from + 7200);
  expect(twice.length).toBe(240);
});

test.skipIf(!hasSamples)('what each patrol was doing is kept with its positions', () => {
  const { outcome } = importSample(FILE);
  const [presence] = recordsOfKind(outcome.records, 'presence');
  const { positions } = decodePositions(outcome.columns[0]!.bytes);
  expect(presence?.activities?.length).toBeGreaterThan(1);
  const byName = new Map<string, number>();
  for (const index of positions!.activities!) {
    const name = presence!.activities![index]!;
    byName.set(name, (byName.get(name) ?? 0) + 1);
  }
  expect(Object.fromEntries(byName)).toEqual({ 'surveillance générale': 1764, contact: 795 });
});
