import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dossier, emptyDossier } from './dossier.ts';
import { imageChain, indexLinks, linksTouching } from './image-chain.ts';
import { findReach, sitesReachingNobody } from './reach.ts';
import type { ServiceState } from './records/record-base.ts';
import { UNKNOWN_SITE } from './records/site.ts';
import type { VideoLink } from './records/video-link.ts';

/*
 *   site-a ──▶ csu-x ──▶ unit-u        site-c ┄planned┄▶ csu-x
 *   site-b ──▶ csu-p (planned) ──▶ unit-u
 *   site-d ──broken──▶ unit-u          site-e: nothing      site-f (planned): nothing
 *   csu-x ──▶ csu-x2 ──▶ csu-x : a circle
 */
const base = { sourceId: 'source-1', note: '' };
const place = [6, 44] as const;

function link(from: string, to: string, state: ServiceState = 'in-service'): VideoLink {
  return {
    kind: 'video-link',
    id: `${from}-${to}`,
    from,
    to,
    state,
    medium: null,
    legalBasis: null,
    since: null,
    ...base,
  };
}

function site(id: string, state: ServiceState = 'in-service') {
  return {
    ...UNKNOWN_SITE,
    id,
    ...base,
    name: id,
    place,
    state,
  };
}

function csu(id: string, state: ServiceState = 'in-service') {
  return {
    kind: 'csu' as const,
    id,
    ...base,
    name: id,
    communeCode: null,
    place,
    state,
    hours: null,
    operators: null,
  };
}

const unit = {
  kind: 'force-unit' as const,
  id: 'unit-u',
  ...base,
  name: 'U',
  force: 'gendarmerie' as const,
  unitType: null,
  publicId: null,
  communeCode: null,
  address: null,
  place,
  phone: null,
  hours: null,
};

const links = [
  link('site-a', 'csu-x'),
  link('csu-x', 'unit-u'),
  link('site-b', 'csu-p'),
  link('csu-p', 'unit-u'),
  link('site-c', 'csu-x', 'planned'),
  link('site-d', 'unit-u', 'broken'),
  link('csu-x', 'csu-x2'),
  link('csu-x2', 'csu-x'),
];

function table<T extends { readonly id: string }>(records: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

function dossier(): Dossier {
  const empty = emptyDossier({
    id: 'd',
    title: '',
    departement: '04',
    confidentiality: 'restricted',
    createdAt: '2026-01-01T00:00:00Z',
  });
  const sites = [
    site('site-a'),
    site('site-b'),
    site('site-c'),
    site('site-d'),
    site('site-e'),
    site('site-f', 'planned'),
  ];
  return {
    ...empty,
    tables: {
      ...empty.tables,
      site: table(sites),
      csu: table([csu('csu-x'), csu('csu-x2'), csu('csu-p', 'planned')]),
      'force-unit': table([unit]),
      'video-link': table(links),
    },
  };
}

const index = indexLinks(links);

describe('imageChain', () => {
  test('goes down to the units and up to the sites, and ends in a circle', () => {
    expect([...imageChain(index, 'site-a').records].sort()).toEqual(['csu-x', 'csu-x2', 'site-a', 'unit-u']);
    expect([...imageChain(index, 'csu-x').records].sort()).toEqual([
      'csu-x',
      'csu-x2',
      'site-a',
      'site-c',
      'unit-u',
    ]);
    expect(imageChain(index, 'unit-u').links.size).toBe(links.length);
  });

  test('does not come back up to the neighbours on the way down', () => {
    expect(imageChain(index, 'site-a').records.has('site-c')).toBe(false);
  });

  test('a record without link is alone', () => {
    expect(imageChain(index, 'site-e')).toEqual({ records: new Set(['site-e']), links: new Set() });
  });
});

test('linksTouching gives both ends, and a link to itself once', () => {
  expect(
    linksTouching(index, 'csu-x')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['csu-x-csu-x2', 'csu-x-unit-u', 'csu-x2-csu-x', 'site-a-csu-x', 'site-c-csu-x'].sort());
  expect(linksTouching(indexLinks([link('csu-x', 'csu-x')]), 'csu-x')).toHaveLength(1);
});

test('only links in service reach; plans are said apart; a planned CSU shows nothing', () => {
  const { tables } = dossier();
  const reach = ['site-a', 'site-b', 'site-c', 'site-d', 'site-e'].map(findReach(tables, index));
  expect(reach).toEqual(['watched', 'planned', 'planned', 'nobody', 'nobody']);
});

test('sites that reach nobody are those in service', () => {
  expect(sitesReachingNobody(dossier()).map(({ id }) => id)).toEqual([
    'site-b',
    'site-c',
    'site-d',
    'site-e',
  ]);
});

test('a CSU in service without any unit behind it watches', () => {
  const { tables } = dossier();
  expect(findReach(tables, indexLinks([link('site-a', 'csu-x2')]))('site-a')).toBe('watched');
});

test('reach of every site is what following its images forward finds, whatever the links and circles', () => {
  const ends = ['site-a', 'site-b', 'plate-c', 'csu-x', 'csu-x2', 'csu-p', 'csu-q', 'unit-u', 'lost'];
  const state = fc.constantFrom<ServiceState>('in-service', 'planned', 'broken');
  const arbitraryLinks = fc.array(
    fc
      .tuple(fc.constantFrom(...ends), fc.constantFrom(...ends), state)
      .map(([from, to, how]) => link(from, to, how)),
    { maxLength: 14 },
  );
  const csus = table([csu('csu-x'), csu('csu-x2'), csu('csu-p', 'planned'), csu('csu-q', 'broken')]);
  const tables = { csu: csus, 'force-unit': table([unit]) };
  fc.assert(
    fc.property(arbitraryLinks, (some) => {
      const reachOf = findReach(tables, indexLinks(some));
      for (const id of ['site-a', 'site-b', 'plate-c', 'lost']) {
        const seen = (plans: boolean) => someoneSees(some, csus, id, plans);
        expect(reachOf(id)).toBe(seen(false) ? 'watched' : seen(true) ? 'planned' : 'nobody');
      }
    }),
    { seed: 23, numRuns: 2000 },
  );
});

/** The rule as it is said, followed link by link from one record. */
function someoneSees(
  some: readonly VideoLink[],
  csus: Readonly<Record<string, { readonly state: ServiceState }>>,
  start: string,
  plans: boolean,
): boolean {
  const counts = (state: ServiceState) => state === 'in-service' || (plans && state === 'planned');
  const seen = new Set([start]);
  const follow = (id: string): boolean =>
    some.some(({ from, to, state }) => {
      if (from !== id || !counts(state) || seen.has(to)) return false;
      seen.add(to);
      if (to === 'unit-u') return true;
      const found = csus[to];
      return found ? counts(found.state) : follow(to);
    });
  return follow(start);
}
