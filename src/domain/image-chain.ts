import type { Dossier } from './dossier.ts';
import { recordsOf } from './dossier.ts';
import type { Site } from './records/site.ts';
import type { VideoLink } from './records/video-link.ts';

type Tables = Pick<Dossier['tables'], 'site' | 'plate-site' | 'csu' | 'force-unit' | 'video-link'>;

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

/** How far the images of a record go: over links in service to someone who watches, or only in plans. */
export type Reach = 'watched' | 'planned' | 'nobody';

/**
 * Someone watches when links in service lead to a force unit or to a CSU in service. `planned` when that would be so with
 * the planned links and CSU; a link or CSU out of order carries nothing.
 */
export function reachOf(tables: Tables, index: LinkIndex, recordId: string): Reach {
  if (leadsToWatcher(tables, index, recordId, false)) return 'watched';
  return leadsToWatcher(tables, index, recordId, true) ? 'planned' : 'nobody';
}

/** Sites in service whose images nobody can look at as they come, in the order of the dossier. Those with a plan are in it: a plan shows nothing. */
export function sitesReachingNobody(dossier: Dossier): readonly Site[] {
  const index = indexLinks(recordsOf(dossier, 'video-link'));
  return recordsOf(dossier, 'site').filter(
    (site) => site.state === 'in-service' && reachOf(dossier.tables, index, site.id) !== 'watched',
  );
}

function leadsToWatcher(tables: Tables, index: LinkIndex, start: string, withPlans: boolean): boolean {
  const counts = (state: VideoLink['state']): boolean =>
    state === 'in-service' || (withPlans && state === 'planned');
  const seen = new Set([start]);
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const link of index.leaving.get(id) ?? []) {
      if (!counts(link.state) || seen.has(link.to)) continue;
      seen.add(link.to);
      if (Object.hasOwn(tables['force-unit'], link.to)) return true;
      const csu = Object.hasOwn(tables.csu, link.to) ? tables.csu[link.to] : undefined;
      if (csu && counts(csu.state)) return true;
      // Images do not go on through a CSU that does not work.
      if (!csu || counts(csu.state)) waiting.push(link.to);
    }
  }
  return false;
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
