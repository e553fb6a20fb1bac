import type { RecordKind } from '#domain/dossier-record.ts';
import { normaliseName } from '#domain/normalise-name.ts';
import type { KnownEnd } from './import-context.ts';

export type EndMatch =
  | { readonly type: 'found'; readonly id: string }
  | { readonly type: 'many'; readonly options: readonly KnownEnd[] }
  | { readonly type: 'none' };

const SHAPE = /^[a-z][a-z0-9-]{0,79}$/;

/**
 * Which record words mean as an end of a link: its identifier, its number, or its name, alone or with its commune's code.
 * With nothing known, only an identifier of an allowed kind is taken at its word.
 */
export function linkEndMatcher(
  known: readonly KnownEnd[],
  kinds: readonly RecordKind[],
): (text: string) => EndMatch {
  const allowed = known.filter(({ kind }) => kinds.includes(kind));
  const ids = new Set(allowed.map(({ id }) => id));
  const byWords = new Map<string, Map<string, KnownEnd>>();
  for (const end of allowed) {
    for (const words of [
      end.number ?? '',
      end.name,
      `${end.name} ${end.communeCode ?? ''}`,
      `${end.number ?? ''} ${end.communeCode ?? ''}`,
    ]) {
      const key = normaliseName(words);
      if (key === '') continue;
      const same = byWords.get(key) ?? new Map<string, KnownEnd>();
      same.set(end.id, end);
      byWords.set(key, same);
    }
  }
  return (text) => {
    if (ids.has(text)) return { type: 'found', id: text };
    const same = [...(byWords.get(normaliseName(text)) ?? new Map<string, KnownEnd>()).values()];
    if (same.length === 1) return { type: 'found', id: same[0]!.id };
    if (same.length > 1) return { type: 'many', options: same.slice(0, 20) };
    const isId = known.length === 0 && SHAPE.test(text) && kinds.some((kind) => text.startsWith(`${kind}-`));
    return isId ? { type: 'found', id: text } : { type: 'none' };
  };
}
