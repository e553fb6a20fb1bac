import MiniSearch from 'minisearch';
import { type Dossier, recordsOf } from '#domain/dossier.ts';
import { normaliseName } from '#domain/normalise-name.ts';
import type { Expectation } from '#domain/records/expectation.ts';
import type { Territory } from '#domain/territory.ts';
import { expectationsText } from '#ui/text/expectations.ts';

export const SEARCHED_KINDS = ['site', 'plate-site', 'csu', 'force-unit', 'expectation'] as const;

/** Of a request, what a line of results has room for; all of it is searched. */
const LONGEST_NAME = 60;

export interface SearchHit {
  /** `commune:<code>` or a record's id. */
  readonly id: string;
  readonly kind: 'commune' | (typeof SEARCHED_KINDS)[number];
  readonly name: string;
  /** Commune of a record, EPCI of a commune: tells two of one name apart. */
  readonly beside: string;
}

export interface SearchIndex {
  /** Best first, at most `limit`; nothing for a blank query. */
  find(query: string, limit?: number): readonly SearchHit[];
}

const words = (text: string): string[] => normaliseName(text).split(' ');

const INDEXED_AT_ONCE = 100;

/**
 * Communes and the dossier's named things by prefix and with one slip; accents, hyphens and capitals do not matter. Built in steps of a few
 * milliseconds, the page free between two.
 */
export async function buildSearchIndex(territory: Territory, dossier: Dossier): Promise<SearchIndex> {
  const hits = new Map<string, SearchHit>();
  const communeName = new Map(territory.communes.map(({ properties: c }) => [c.code, c.name]));
  const put = (hit: SearchHit) => hits.set(hit.id, hit);
  for (const { properties: commune } of territory.communes) {
    put({
      id: `commune:${commune.code}`,
      kind: 'commune',
      name: commune.name,
      beside: commune.epciName ?? commune.code,
    });
  }
  for (const kind of SEARCHED_KINDS) {
    for (const record of recordsOf(dossier, kind)) {
      const code = record.communeCode ?? '';
      const name = record.kind === 'expectation' ? requestName(record) : record.name;
      put({ id: record.id, kind, name, beside: communeName.get(code) ?? code });
    }
  }
  const index = new MiniSearch<SearchHit & { former: string; number: string; said: string }>({
    fields: ['name', 'beside', 'former', 'number', 'said'],
    tokenize: words,
    processTerm: (term) => term || null,
    searchOptions: { prefix: true, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: 'AND' },
  });
  const former = new Map(
    territory.communes.map(({ properties: c }) => [
      `commune:${c.code}`,
      `${c.code} ${c.former.map((old) => old.name).join(' ')}`,
    ]),
  );
  await index.addAllAsync(
    [...hits.values()].map((hit) => ({
      ...hit,
      former: former.get(hit.id) ?? '',
      number: numberOf(dossier, hit),
      said: saidIn(dossier, hit),
    })),
    { chunkSize: INDEXED_AT_ONCE },
  );
  return {
    find(query, limit = 12) {
      if (query.trim() === '') return [];
      return index
        .search(query, {
          boost: { name: 4, number: 2 },
          // A commune comes before the sites that carry its name.
          boostDocument: (id) => (String(id).startsWith('commune:') ? 2 : 1),
        })
        .slice(0, limit)
        .flatMap(({ id }) => hits.get(String(id)) ?? []);
    },
  };
}

/** « rodéos : Rodéos le samedi soir, place du… » */
function requestName({ theme, words: asked }: Expectation): string {
  const text = asked.replace(/\s+/g, ' ').trim();
  const short = text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME).trimEnd()}…`;
  return [expectationsText.themes[theme], short].filter(Boolean).join('\u202f: ');
}

/** All the words of a request and of its answer, and where it is. */
function saidIn(dossier: Dossier, hit: SearchHit): string {
  if (hit.kind !== 'expectation') return '';
  const expectation = dossier.tables.expectation[hit.id];
  if (!expectation) return '';
  const { words: asked, placeName, answer } = expectation;
  return [asked, placeName, answer?.words].filter(Boolean).join(' ');
}

function numberOf(dossier: Dossier, hit: SearchHit): string {
  if (hit.kind !== 'site' && hit.kind !== 'plate-site') return '';
  return dossier.tables[hit.kind][hit.id]?.number ?? '';
}
