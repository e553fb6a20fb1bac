import { expect, test } from 'vitest';
import type { KnownEnd } from './import-context.ts';
import { linkEndMatcher } from './match-link-end.ts';

const end = (
  id: string,
  kind: KnownEnd['kind'],
  name: string,
  number: string | null,
  communeCode: string,
): KnownEnd => ({
  id,
  kind,
  name,
  number,
  communeCode,
});
const known = [
  end('site-04112-c01', 'site', 'Place du Marché', 'C01', '04112'),
  end('site-04143-c01', 'site', 'Gare', 'C01', '04143'),
  end('csu-04112', 'csu', 'CSU de Manosque', null, '04112'),
];
const match = linkEndMatcher(known, ['site', 'csu']);

test('an end is known by its identifier, its name or its number, alone or with its commune', () => {
  expect(match('csu-04112')).toEqual({ type: 'found', id: 'csu-04112' });
  expect(match('csu de MANOSQUE')).toEqual({ type: 'found', id: 'csu-04112' });
  expect(match('C01 04143')).toEqual({ type: 'found', id: 'site-04143-c01' });
});

test('two things of one number are asked, an unknown one is not invented', () => {
  expect(match('C01')).toMatchObject({
    type: 'many',
    options: [{ id: 'site-04112-c01' }, { id: 'site-04143-c01' }],
  });
  expect(match('C99')).toEqual({ type: 'none' });
  expect(match('site-04112-c99')).toEqual({ type: 'none' });
  expect(linkEndMatcher(known, ['csu'])('Gare')).toEqual({ type: 'none' });
});

test('with nothing known, only an identifier of an allowed kind is taken', () => {
  const alone = linkEndMatcher([], ['csu']);
  expect(alone('csu-04112')).toEqual({ type: 'found', id: 'csu-04112' });
  expect(alone('site-a')).toEqual({ type: 'none' });
  expect(alone('CSU de Manosque')).toEqual({ type: 'none' });
});
