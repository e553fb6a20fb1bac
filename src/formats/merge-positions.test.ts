import { expect, test } from 'vitest';
import { mergePositions } from './merge-positions.ts';
import { encodePositions } from './positions-block.ts';

const block = (times: readonly number[], units: readonly number[], activities?: readonly number[]) =>
  encodePositions({
    times: Uint32Array.from(times),
    xs: Uint32Array.from(times, (time) => time + 1),
    ys: Uint32Array.from(times, (time) => time + 2),
    units: Uint16Array.from(units),
    activities: activities && Uint8Array.from(activities),
  });

test('every row of every set, with the numbers of the whole', () => {
  const merged = mergePositions([
    { columns: block([10, 20], [0, 1]), units: [0, 1], activities: { of: [], untold: 0 } },
    { columns: block([30], [1], [1]), units: [1, 2], activities: { of: [1, 2], untold: 0 } },
  ]);
  expect([...merged.times]).toEqual([10, 20, 30]);
  expect([...merged.ys]).toEqual([12, 22, 32]);
  expect([...merged.units]).toEqual([0, 1, 2]);
  expect([...(merged.activities ?? [])]).toEqual([0, 0, 2]);
});

test('one set is as it lies in its block', () => {
  const merged = mergePositions([{ columns: block([10], [0], [3]), units: [0], activities: null }]);
  expect([...(merged.activities ?? [])]).toEqual([3]);
});

test('bytes that are no positions are a failure with a sentence', () => {
  expect(() => mergePositions([{ columns: new Uint8Array(40), units: [], activities: null }])).toThrow(
    'The positions cannot be read',
  );
});
