import { type Dossier, recordsOf } from './dossier.ts';
import { indexLinks, type LinkIndex } from './image-chain.ts';
import type { Site } from './records/site.ts';
import type { VideoLink } from './records/video-link.ts';

type Tables = Pick<Dossier['tables'], 'csu' | 'force-unit'>;

/** How far the images of a record go: over links in service to someone who watches, or only in plans. */
export type Reach = 'watched' | 'planned' | 'nobody';

/**
 * Reach of any site or plate site by its id. Someone watches when links in service lead to a force unit or to a CSU in service.
 * `planned` when that would be so with the planned links and CSU; a link or CSU out of order carries nothing. All links are walked
 * once, from those who watch back to where images come from: asked for every site after each edit, a walk a site would be felt.
 */
export function findReach(tables: Tables, index: LinkIndex): (recordId: string) => Reach {
  const watched = leadingToWatcher(tables, index, (state) => state === 'in-service');
  const planned = leadingToWatcher(tables, index, (state) => state !== 'broken');
  return (id) => (watched.has(id) ? 'watched' : planned.has(id) ? 'planned' : 'nobody');
}

/** Sites in service whose images nobody can look at as they come, in the order of the dossier. Those with a plan are in it: a plan shows nothing. */
export function sitesReachingNobody(dossier: Dossier): readonly Site[] {
  const reachOf = findReach(dossier.tables, indexLinks(recordsOf(dossier, 'video-link')));
  return recordsOf(dossier, 'site').filter(
    (site) => site.state === 'in-service' && reachOf(site.id) !== 'watched',
  );
}

function leadingToWatcher(
  { csu, 'force-unit': units }: Tables,
  index: LinkIndex,
  counts: (state: VideoLink['state']) => boolean,
): ReadonlySet<string> {
  const waiting = Object.keys(units);
  // Images do not go on through a CSU that does not work.
  const closed = new Set<string>();
  for (const { id, state } of Object.values(csu)) {
    if (counts(state)) waiting.push(id);
    else closed.add(id);
  }
  const leading = new Set<string>();
  for (let to = waiting.pop(); to !== undefined; to = waiting.pop()) {
    for (const { from, state } of index.arriving.get(to) ?? []) {
      if (!counts(state) || leading.has(from)) continue;
      leading.add(from);
      if (!closed.has(from)) waiting.push(from);
    }
  }
  return leading;
}
