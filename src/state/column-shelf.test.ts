import { expect, test } from 'vitest';
import { createColumnShelf } from './column-shelf.ts';

const bytesOf = (...values: number[]) => new Uint8Array(values);

test('what is taken may be given away: the shelf still has what storage has not', async () => {
  const shelf = createColumnShelf(async () => null);
  shelf.add([{ id: 'a', bytes: bytesOf(1, 2, 3) }]);
  const taken = await shelf.take('a');
  structuredClone(null, { transfer: [taken!.buffer] });
  expect(taken!.length).toBe(0);
  expect(shelf.unsaved('a')).toEqual(bytesOf(1, 2, 3));
  expect(await shelf.take('a')).toEqual(bytesOf(1, 2, 3));
});

test('once saved it comes from storage, and null when storage has lost it', async () => {
  const stored = new Map([['a', bytesOf(4)]]);
  const shelf = createColumnShelf(async (id) => stored.get(id) ?? null);
  shelf.add([{ id: 'a', bytes: bytesOf(4) }]);
  shelf.markSaved(['a']);
  expect(shelf.unsaved('a')).toBeNull();
  expect(await shelf.take('a')).toEqual(bytesOf(4));
  expect(await shelf.take('b')).toBeNull();
});
