import { type Dossier, recordsOf } from './dossier.ts';
import { indexLinks, type LinkIndex } from './image-chain.ts';
import { findReach } from './reach.ts';

/** A CSU, relay or link without which the images of some sites arrive nowhere. */
export interface SinglePoint {
  readonly kind: 'node' | 'link';
  /** Record that fails: a CSU, a force unit, a site that relays, or a link. */
  readonly recordId: string;
  /** Sites and plate sites, other than itself, whose images then reach nobody; in the order of the dossier. */
  readonly sites: readonly string[];
  /** Cameras in service of these sites; a plate site counts as one. */
  readonly cameras: number;
}

/**
 * Every single point of failure of the images that somebody watches now, most cameras first: a record or a link in
 * service that every way from a site to those who watch passes. In the graph turned round, from one node that
 * stands for all who watch, these are the dominators of the site (method of Cooper, Harvey and Kennedy, « A simple, fast
 * dominance algorithm », 2001), links being nodes of their own.
 */
export function findSinglePoints(dossier: Dossier): readonly SinglePoint[] {
  const index = indexLinks(recordsOf(dossier, 'video-link').filter(({ state }) => state === 'in-service'));
  const parents = dominators(dossier, index);
  const camerasOf = countCameras(dossier);
  const reachOf = findReach(dossier.tables, index);
  const lost = new Map<string, string[]>();
  for (const { id } of [...recordsOf(dossier, 'site'), ...recordsOf(dossier, 'plate-site')]) {
    if (!camerasOf.has(id) || reachOf(id) !== 'watched') continue;
    for (let above = parents.get(id); above !== undefined && above !== WATCHERS; above = parents.get(above)) {
      const sites = lost.get(above);
      if (sites) sites.push(id);
      else lost.set(above, [id]);
    }
  }
  const points = [...lost].map(
    ([recordId, sites]): SinglePoint => ({
      kind: Object.hasOwn(dossier.tables['video-link'], recordId) ? 'link' : 'node',
      recordId,
      sites,
      cameras: sites.reduce((sum, site) => sum + (camerasOf.get(site) ?? 0), 0),
    }),
  );
  return points.sort(
    (a, b) => b.cameras - a.cameras || b.sites.length - a.sites.length || rankOf(a) - rankOf(b),
  );
}

/** A record before the links that end at it. */
const rankOf = ({ kind }: SinglePoint): number => (kind === 'node' ? 0 : 1);

/** All who watch; record ids are lower-case words, so this is none. */
const WATCHERS = '*';

/** Cameras in service by site in service; a site without a known camera counts none but is there. */
function countCameras(dossier: Dossier): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id, state } of recordsOf(dossier, 'site')) if (state === 'in-service') counts.set(id, 0);
  for (const { id, state } of recordsOf(dossier, 'plate-site')) if (state === 'in-service') counts.set(id, 1);
  for (const { siteId, state } of recordsOf(dossier, 'camera')) {
    const count = counts.get(siteId);
    if (count !== undefined && state === 'in-service') counts.set(siteId, count + 1);
  }
  return counts;
}

/** Immediate dominator of each record and link from which images reach somebody. */
function dominators({ tables }: Dossier, index: LinkIndex): ReadonlyMap<string, string> {
  const isClosed = (id: string): boolean =>
    Object.hasOwn(tables.csu, id) && tables.csu[id]!.state !== 'in-service';
  const watchers = [
    ...Object.keys(tables['force-unit']),
    ...Object.keys(tables.csu).filter((id) => !isClosed(id)),
  ];
  /** Where images may have come from, one step back: a watcher, then a link, then its start. */
  const before = (id: string): readonly string[] => {
    if (id === WATCHERS) return watchers;
    const link = Object.hasOwn(tables['video-link'], id) ? tables['video-link'][id] : undefined;
    if (link) return [link.from];
    return isClosed(id) ? [] : (index.arriving.get(id) ?? []).map((arriving) => arriving.id);
  };
  const { order, came } = walkBack(before);
  const rank = new Map(order.map((id, at) => [id, at]));
  const parents = new Map<string, string>();
  const meet = (one: string, other: string): string => {
    let [a, b] = [one, other];
    while (a !== b) {
      if (rank.get(a)! > rank.get(b)!) a = parents.get(a)!;
      else b = parents.get(b)!;
    }
    return a;
  };
  parents.set(WATCHERS, WATCHERS);
  for (let changed = true; changed; ) {
    changed = false;
    for (const id of order.slice(1)) {
      const known = came.get(id)!.filter((next) => parents.has(next));
      const found = known.reduce(meet);
      if (parents.get(id) === found) continue;
      parents.set(id, found);
      changed = true;
    }
  }
  parents.delete(WATCHERS);
  return parents;
}

/** All that images come from, in reverse postorder of a walk back from those who watch, and what each goes on to. */
function walkBack(before: (id: string) => readonly string[]): {
  readonly order: readonly string[];
  readonly came: ReadonlyMap<string, readonly string[]>;
} {
  const came = new Map<string, string[]>([[WATCHERS, []]]);
  const order: string[] = [];
  const waiting: { readonly id: string; readonly rest: string[] }[] = [
    { id: WATCHERS, rest: [...before(WATCHERS)] },
  ];
  for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
    const next = top.rest.pop();
    if (next === undefined) {
      order.push(top.id);
      waiting.pop();
      continue;
    }
    const known = came.get(next);
    if (known) known.push(top.id);
    else {
      came.set(next, [top.id]);
      waiting.push({ id: next, rest: [...before(next)] });
    }
  }
  return { order: order.reverse(), came };
}
