import { describe, expect, test } from 'vitest';
import { type Dossier, emptyDossier } from './dossier.ts';
import { imageChain, indexLinks, linksTouching, reachOf, sitesReachingNobody } from './image-chain.ts';
import type { ServiceState } from './records/record-base.ts';
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
    kind: 'site' as const,
    id,
    ...base,
    name: id,
    number: null,
    communeCode: null,
    address: null,
    place,
    state,
    authorisation: null,
    retentionDays: null,
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
  const reach = ['site-a', 'site-b', 'site-c', 'site-d', 'site-e'].map((id) => reachOf(tables, index, id));
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
  expect(reachOf(tables, indexLinks([link('site-a', 'csu-x2')]), 'site-a')).toBe('watched');
});
