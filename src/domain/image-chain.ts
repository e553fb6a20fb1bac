import type { VideoLink } from './records/video-link.ts';

/** Links by their two ends. Build it once for a `video-link` table (keep it by the table's reference). */
export interface LinkIndex {
  readonly leaving: ReadonlyMap<string, readonly VideoLink[]>;
  readonly arriving: ReadonlyMap<string, readonly VideoLink[]>;
}

export function indexLinks(links: readonly VideoLink[]): LinkIndex {
  return { leaving: byEnd(links, 'from'), arriving: byEnd(links, 'to') };
}

/** Links that start or end at a record. */
export function linksTouching(index: LinkIndex, recordId: string): readonly VideoLink[] {
  const leaving = index.leaving.get(recordId) ?? [];
  // A link from a record to itself is said once.
  const arriving = (index.arriving.get(recordId) ?? []).filter((link) => link.from !== recordId);
  return [...leaving, ...arriving];
}

/** Records and links of the chain of a record, ids; the record itself is in `records`. */
export interface ImageChain {
  readonly records: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/**
 * The chain a record belongs to: where its images go (site → CSU → unit) and whose images come to it, links of every
 * state. Circles end where they close.
 */
export function imageChain(index: LinkIndex, recordId: string): ImageChain {
  const records = new Set<string>([recordId]);
  const links = new Set<string>();
  spread(index.leaving, recordId, 'to', records, links);
  spread(index.arriving, recordId, 'from', records, links);
  return { records, links };
}

function spread(
  ends: LinkIndex['leaving'],
  start: string,
  far: 'from' | 'to',
  records: Set<string>,
  links: Set<string>,
): void {
  const seen = new Set([start]);
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const link of ends.get(id) ?? []) {
      links.add(link.id);
      if (seen.has(link[far])) continue;
      seen.add(link[far]);
      records.add(link[far]);
      waiting.push(link[far]);
    }
  }
}

function byEnd(links: readonly VideoLink[], end: 'from' | 'to'): ReadonlyMap<string, readonly VideoLink[]> {
  const index = new Map<string, VideoLink[]>();
  for (const link of links) {
    const list = index.get(link[end]);
    if (list) list.push(link);
    else index.set(link[end], [link]);
  }
  return index;
}
