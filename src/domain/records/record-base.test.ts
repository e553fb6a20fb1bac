import { expect, test } from 'vitest';
import { recordId } from './record-base.ts';

test('no identifier is a name that a plain object answers to', () => {
  const inherited = Object.getOwnPropertyNames(Object.prototype);
  expect(inherited.filter((name) => recordId.safeParse(name).success)).toEqual([]);
});

test.each(['site-1', 'a', 'constructor-1', 'camera-04112-12'])('%s is one', (id) => {
  expect(recordId.safeParse(id).success).toBe(true);
});
