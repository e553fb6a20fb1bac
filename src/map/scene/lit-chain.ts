import type { Dossier } from '#domain/dossier.ts';
import { recordsOf } from '#domain/dossier.ts';

/**
 * The chain a record belongs to: where its images go, and whose images come to it; links included, by id.
 * Null when the record is in no link and is no end of one, so that nothing fades for it.
 */
export function litChain(dossier: Dossier, recordId: string | null): ReadonlySet<string> | null {
  if (recordId === null) return null;
  const links = recordsOf(dossier, 'video-link');
  const selectedLink = Object.hasOwn(dossier.tables['video-link'], recordId)
    ? dossier.tables['video-link'][recordId]
    : undefined;
  const lit = new Set<string>([recordId]);
  const spread = (start: string, near: 'from' | 'to', far: 'from' | 'to') => {
    const waiting = [start];
    const seen = new Set(waiting);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      lit.add(id);
      for (const link of links) {
        if (link[near] !== id) continue;
        lit.add(link.id);
        if (!seen.has(link[far])) waiting.push(link[far]);
        seen.add(link[far]);
      }
    }
  };
  spread(selectedLink?.to ?? recordId, 'from', 'to');
  spread(selectedLink?.from ?? recordId, 'to', 'from');
  return lit.size > 1 ? lit : null;
}
