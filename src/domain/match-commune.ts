import { normaliseName } from './normalise-name.ts';
import type { Commune, Territory } from './territory.ts';

/** `how` says what had to be done to the words: nothing but spelling, a commune since merged, or words in brackets left out. */
export type CommuneMatch =
  | {
      readonly type: 'found';
      readonly commune: Commune;
      readonly how: 'code' | 'name' | 'former' | 'bracket';
    }
  | { readonly type: 'ambiguous'; readonly options: readonly Commune[] }
  | { readonly type: 'other-department'; readonly name: string }
  /** `options` are close names to offer, never to take. */
  | { readonly type: 'unknown'; readonly options: readonly Commune[] };

export type CommuneMatcher = (text: string) => CommuneMatch;

const CODE = /^\d[\dab]\d{3}$/i;
const MAX_OPTIONS = 8;

/** Finds the commune of a department that typed words or an INSEE code mean. Doubt is an answer, not a guess. */
export function communeMatcher(
  territory: Pick<Territory, 'departement' | 'communes' | 'neighbours'>,
): CommuneMatcher {
  const communes = territory.communes.map((feature) => feature.properties);
  const byCode = new Map<string, Commune>();
  const byName = new Map<string, { commune: Commune; how: 'name' | 'former' }>();
  for (const commune of communes) {
    for (const former of commune.former) {
      byCode.set(former.code, commune);
      byName.set(compact(former.name), { commune, how: 'former' });
    }
  }
  for (const commune of communes) {
    byCode.set(commune.code, commune);
    byName.set(compact(commune.name), { commune, how: 'name' });
  }
  const neighbourNames = new Map(
    territory.neighbours.map(({ properties }) => [compact(properties.name), properties]),
  );
  const seen = new Map<string, CommuneMatch>();

  function match(text: string): CommuneMatch {
    const trimmed = text.trim();
    if (CODE.test(trimmed)) return matchCode(trimmed.toUpperCase());
    const exact = byName.get(compact(trimmed));
    if (exact) return { type: 'found', ...exact };
    const bare = trimmed.replace(/\([^()]*\)/g, ' ').trim();
    const unbracketed = bare === trimmed || bare === '' ? undefined : byName.get(compact(bare));
    if (unbracketed) return { type: 'found', commune: unbracketed.commune, how: 'bracket' };
    const neighbour = neighbourNames.get(compact(bare));
    const key = compact(bare);
    const begun = key.length < 3 ? [] : communes.filter((commune) => beginsWith(commune, key));
    if (begun.length > 0) return { type: 'ambiguous', options: begun.slice(0, MAX_OPTIONS) };
    if (neighbour) return { type: 'other-department', name: `${neighbour.name} (${neighbour.code})` };
    const close =
      key.length < 4 ? [] : communes.filter((commune) => isOneSlipAway(compact(commune.name), key));
    return { type: 'unknown', options: close.slice(0, MAX_OPTIONS) };
  }

  function matchCode(code: string): CommuneMatch {
    const commune = byCode.get(code);
    if (commune) return { type: 'found', commune, how: commune.code === code ? 'code' : 'former' };
    const here = code.startsWith(territory.departement.code);
    return here || !isDepartment(code)
      ? { type: 'unknown', options: [] }
      : { type: 'other-department', name: code };
  }

  return (text) => {
    const known = seen.get(text);
    if (known) return known;
    const result = match(text);
    if (seen.size < 50_000) seen.set(text, result);
    return result;
  };
}

/** Letters only, without a leading article: `L Escale`, `L'Escale` and `Escale` are one. */
function compact(name: string): string {
  const words = normaliseName(name).split(' ');
  const withoutArticle = words.length > 1 && ARTICLES.has(words[0]!) ? words.slice(1) : words;
  return withoutArticle.join('');
}

const ARTICLES = new Set(['l', 'la', 'le', 'les']);

/** The typed words are the first words of the official name: `Saint Julien` of `Saint-Julien-du-Verdon`. */
function beginsWith(commune: Commune, key: string): boolean {
  const words = normaliseName(commune.name).split(' ');
  const start = words.length > 1 && ARTICLES.has(words[0]!) ? 1 : 0;
  let joined = '';
  for (const word of words.slice(start)) {
    joined += word;
    if (joined === key) return true;
  }
  return false;
}

/** Departments are 01–95, 2A, 2B and 97x. */
function isDepartment(code: string): boolean {
  const two = code.slice(0, 2);
  return two === '2A' || two === '2B' || two === '97' || (Number(two) >= 1 && Number(two) <= 95);
}

/** One letter added, dropped, changed, or two neighbours exchanged; linear in the length. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
}
