import MiniSearch from 'minisearch';
import { type Dossier, recordsOf } from '#domain/dossier.ts';
import { normaliseName } from '#domain/normalise-name.ts';
import type { Territory } from '#domain/territory.ts';

export const SEARCHED_KINDS = ['site', 'plate-site', 'csu', 'force-unit'] as const;

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
      put({ id: record.id, kind, name: record.name, beside: communeName.get(code) ?? code });
    }
  }
  const index = new MiniSearch<SearchHit & { former: string; number: string }>({
    fields: ['name', 'beside', 'former', 'number'],
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

function numberOf(dossier: Dossier, hit: SearchHit): string {
  if (hit.kind !== 'site' && hit.kind !== 'plate-site') return '';
  return dossier.tables[hit.kind][hit.id]?.number ?? '';
}
