import { expect, test } from 'vitest';
import { joinPresences } from './join-presences.ts';
import type { Presence } from './records/presence.ts';

const presence = (id: string, fields: Partial<Presence> = {}): Presence => ({
  kind: 'presence',
  id,
  sourceId: 'source-a',
  note: '',
  label: id,
  from: '2026-09-01T00:00:00Z',
  to: '2026-09-30T23:59:00Z',
  timeZone: 'Europe/Paris',
  pingSeconds: 30,
  units: ['A', 'B'],
  positions: 10,
  columnsId: id,
  ...fields,
});

test('one set is itself', () => {
  const alone = presence('un');
  expect(joinPresences([alone])).toEqual({
    record: alone,
    sets: [{ presence: alone, units: [0, 1], activities: null }],
  });
  expect(joinPresences([])).toBeNull();
});

test('units of one name are one, days are those of both, the interval is the longest', () => {
  const joined = joinPresences([
    presence('septembre'),
    presence('octobre', {
      units: ['B', 'C'],
      from: '2026-10-01T00:00:00Z',
      to: '2026-10-31T00:00:00Z',
      pingSeconds: 60,
    }),
  ]);
  expect(joined?.record).toMatchObject({
    label: 'septembre + octobre',
    from: '2026-09-01T00:00:00Z',
    to: '2026-10-31T00:00:00Z',
    units: ['A', 'B', 'C'],
    positions: 20,
    pingSeconds: 60,
  });
  expect(joined?.record.activities).toBeUndefined();
  expect(joined?.sets.map(({ units }) => units)).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test('positions without an activity keep a name of their own beside those that have one', () => {
  const joined = joinPresences([
    presence('sans'),
    presence('avec', { activities: ['patrouille', 'contrôle'] }),
  ]);
  expect(joined?.record.activities).toEqual(['activité non précisée', 'patrouille', 'contrôle']);
  expect(joined?.sets.map(({ activities }) => activities)).toEqual([
    { of: [], untold: 0 },
    { of: [1, 2], untold: 0 },
  ]);
});
