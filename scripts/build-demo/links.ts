import type { Csu } from '#domain/records/csu.ts';
import type { ForceUnit } from '#domain/records/force-unit.ts';
import type { PlateSite } from '#domain/records/plate-site.ts';
import type { ServiceState } from '#domain/records/record-base.ts';
import type { Site } from '#domain/records/site.ts';
import type { VideoLink } from '#domain/records/video-link.ts';
import type { Brief } from './brief.ts';
import type { Town } from './gazetteer.ts';
import { nearestUnit } from './institutions.ts';
import type { Random } from './random.ts';

interface Network {
  readonly sites: readonly Site[];
  readonly plates: readonly PlateSite[];
  readonly csus: readonly Csu[];
  readonly units: readonly ForceUnit[];
}

/** Who sends images to whom. Exactly `brief.sitesNobodyWatches` sites in service have no working way to anyone. */
export function makeLinks(
  brief: Brief,
  towns: ReadonlyMap<string, Town>,
  network: Network,
  random: Random,
): readonly VideoLink[] {
  const links: VideoLink[] = [];
  const csuOf = new Map(
    brief.csus.flatMap((csu) =>
      csu.serves.map((code) => [code, network.csus.find((one) => one.communeCode === csu.commune)] as const),
    ),
  );
  const unitOf = (code: string | null): ForceUnit | undefined => {
    const town = code === null ? undefined : towns.get(code);
    return town && nearestUnit(town, network.units);
  };
  const add = (from: string, to: string, state: ServiceState): void => {
    links.push({
      kind: 'video-link',
      id: `video-link-${links.length + 1}`,
      sourceId: 'source-demo-video',
      note: '',
      from,
      to,
      state,
      medium: random.pick(['fibre', 'fibre', 'fibre', 'radio', '4G']),
      legalBasis: 'CSI L252-3',
      since: state === 'planned' ? null : `${random.integer(2018, 2026)}`,
    });
  };
  const unwatched = chooseUnwatched(brief, network.sites, csuOf, random);
  for (const site of network.sites) {
    const csu = csuOf.get(site.communeCode ?? '');
    const unit = unitOf(site.communeCode);
    const towards = csu ?? unit;
    if (!towards) continue;
    if (unwatched.has(site.id)) {
      const fate = random.weighted([6, 2, 2]);
      if (fate === 1) add(site.id, towards.id, 'planned');
      if (fate === 2) add(site.id, towards.id, 'broken');
      continue;
    }
    const state: ServiceState = site.state === 'planned' ? 'planned' : 'in-service';
    if (csu) add(site.id, csu.id, csu.state === 'in-service' ? state : 'planned');
    if (unit && csu?.state !== 'in-service') add(site.id, unit.id, state);
  }
  for (const csu of network.csus) {
    const state = csu.state === 'in-service' ? 'in-service' : 'planned';
    const unit = unitOf(csu.communeCode);
    if (unit) add(csu.id, unit.id, state);
    const centre = network.units.find((one) => one.unitType === 'centre opérationnel');
    if (centre) add(csu.id, centre.id, csu.hours?.includes('nuit') ? 'in-service' : 'planned');
  }
  for (const plate of network.plates) {
    const csu = csuOf.get(plate.communeCode ?? '');
    const unit = unitOf(plate.communeCode);
    const towards = plate.reading === 'vpi' && csu?.state === 'in-service' ? csu : unit;
    if (towards) add(plate.id, towards.id, plate.state);
  }
  return links;
}

function chooseUnwatched(
  brief: Brief,
  sites: readonly Site[],
  csuOf: ReadonlyMap<string, Csu | undefined>,
  random: Random,
): ReadonlySet<string> {
  const working = random.shuffled(sites.filter((site) => site.state === 'in-service'));
  // A town without a centre in service is the likelier to have images that nobody looks at.
  const rank = (site: Site): number => (csuOf.get(site.communeCode ?? '')?.state === 'in-service' ? 1 : 0);
  const without = working.filter((site) => rank(site) === 0);
  const within = working.filter((site) => rank(site) === 1);
  const few = Math.min(Math.round(brief.sitesNobodyWatches * 0.2), within.length);
  return new Set(
    [...within.slice(0, few), ...without].slice(0, brief.sitesNobodyWatches).map((site) => site.id),
  );
}
