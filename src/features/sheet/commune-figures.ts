import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { Camera } from '#domain/records/camera.ts';
import type { Competence } from '#domain/records/competence.ts';
import type { Csu } from '#domain/records/csu.ts';
import type { ForceUnit } from '#domain/records/force-unit.ts';
import type { Participation } from '#domain/records/participation.ts';
import type { PlateSite } from '#domain/records/plate-site.ts';
import type { ServiceState } from '#domain/records/record-base.ts';
import type { Site } from '#domain/records/site.ts';
import type { VideoLink } from '#domain/records/video-link.ts';

/** All that the dossier holds of some communes. */
export interface CommuneFigures {
  readonly sites: readonly Site[];
  readonly cameras: readonly Camera[];
  readonly plates: readonly PlateSite[];
  readonly csus: readonly Csu[];
  readonly units: readonly ForceUnit[];
  readonly participations: readonly Participation[];
  readonly competences: readonly Competence[];
  /** Links that leave one of these sites, plate sites or CSU. */
  readonly links: readonly VideoLink[];
  /** Sources of all of these, each once, in the order met. */
  readonly sourceIds: readonly string[];
}

export function communeFigures(dossier: Dossier, codes: ReadonlySet<string>): CommuneFigures {
  const here = (record: { readonly communeCode: string | null }) =>
    record.communeCode !== null && codes.has(record.communeCode);
  const sites = recordsOf(dossier, 'site').filter(here);
  const plates = recordsOf(dossier, 'plate-site').filter(here);
  const csus = recordsOf(dossier, 'csu').filter(here);
  const units = recordsOf(dossier, 'force-unit').filter(here);
  const participations = recordsOf(dossier, 'participation').filter(here);
  const competences = recordsOf(dossier, 'competence').filter(here);
  const siteIds = new Set(sites.map(({ id }) => id));
  const cameras = recordsOf(dossier, 'camera').filter(({ siteId }) => siteIds.has(siteId));
  const origins = new Set([...sites, ...plates, ...csus].map(({ id }) => id));
  const links = recordsOf(dossier, 'video-link').filter(({ from }) => origins.has(from));
  const all = [
    ...sites,
    ...cameras,
    ...plates,
    ...csus,
    ...units,
    ...participations,
    ...competences,
    ...links,
  ];
  return {
    sites,
    cameras,
    plates,
    csus,
    units,
    participations,
    competences,
    links,
    sourceIds: [...new Set(all.map(({ sourceId }) => sourceId))],
  };
}

export function countState(
  records: readonly { readonly state: ServiceState }[],
  state: ServiceState,
): number {
  return records.filter((record) => record.state === state).length;
}

/** Names of the CSU (or units) that links in service reach, each once. */
export function reachedNames(
  dossier: Dossier,
  links: readonly VideoLink[],
  kind: 'csu' | 'force-unit',
): string[] {
  const names = links
    .filter(({ state }) => state === 'in-service')
    .map(({ to }) => (Object.hasOwn(dossier.tables[kind], to) ? dossier.tables[kind][to]?.name : undefined));
  return [...new Set(names.filter((name) => name !== undefined))];
}
