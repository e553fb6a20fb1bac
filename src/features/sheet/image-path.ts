import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { ServiceState } from '#domain/records/record-base.ts';

/** One leg of the way of images: the link and where it ends. */
export interface PathLeg {
  readonly linkId: string;
  readonly state: ServiceState;
  readonly toId: string;
  readonly toName: string;
}

/** Every way from a record to where its images end, leg after leg; planned and broken links included, circles cut. */
export function imagePaths(dossier: Dossier, fromId: string): readonly (readonly PathLeg[])[] {
  const links = recordsOf(dossier, 'video-link');
  const follow = (id: string, seen: ReadonlySet<string>): PathLeg[][] => {
    const paths: PathLeg[][] = [];
    for (const link of links) {
      if (link.from !== id || seen.has(link.to)) continue;
      const leg = { linkId: link.id, state: link.state, toId: link.to, toName: placeName(dossier, link.to) };
      const further = follow(link.to, new Set([...seen, link.to]));
      if (further.length === 0) paths.push([leg]);
      for (const rest of further) paths.push([leg, ...rest]);
    }
    return paths;
  };
  return follow(fromId, new Set([fromId]));
}

/** Name of a site, plate site, CSU or unit, or its id when the dossier does not have it. */
export function placeName(dossier: Dossier, id: string): string {
  for (const kind of ['site', 'plate-site', 'csu', 'force-unit'] as const) {
    const found = Object.hasOwn(dossier.tables[kind], id) ? dossier.tables[kind][id] : undefined;
    if (found) return found.name;
  }
  return id;
}
