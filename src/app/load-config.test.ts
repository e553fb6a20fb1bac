import { expect, test } from 'vitest';
import { loadConfig } from './load-config.ts';

const answering =
  (body: string, status = 200) =>
  async () =>
    new Response(body, { status });

test('what the file says is taken', async () => {
  expect(await loadConfig(answering('{"ignTiles":true,"departement":"2A"}'))).toEqual({
    ignTiles: true,
    departement: '2A',
  });
});

test.each([
  ['absent', '', 404],
  ['a page in its place', '<!doctype html>', 200],
  ['a hostile department', '{"departement":"../../x"}', 200],
  ['null', 'null', 200],
])('%s gives the careful choice', async (_, body, status) => {
  expect(await loadConfig(answering(body, status))).toEqual({ ignTiles: false, departement: null });
});
