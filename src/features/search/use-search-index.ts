import { useEffect, useState } from 'react';
import type { Dossier } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import { buildSearchIndex, SEARCHED_KINDS, type SearchIndex } from './search-index.ts';

/**
 * The index of what is on the page, null until it is built: when the search is first wanted, then anew after each change of what it holds.
 * The former one answers meanwhile, unless the territory is another.
 */
export function useSearchIndex(territory: Territory, dossier: Dossier, wanted: boolean): SearchIndex | null {
  const [built, setBuilt] = useState<{ readonly index: SearchIndex; readonly territory: Territory } | null>(
    null,
  );
  const tables = SEARCHED_KINDS.map((kind) => dossier.tables[kind]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tables say whether what is searched changed, the rest of the dossier does not count
  useEffect(() => {
    if (!wanted) return;
    let given = true;
    void buildSearchIndex(territory, dossier).then((index) => given && setBuilt({ index, territory }));
    return () => {
      given = false;
    };
  }, [territory, wanted, ...tables]);
  return built?.territory === territory ? built.index : null;
}
