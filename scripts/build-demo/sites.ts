import type { Authorisation } from '#domain/records/authorisation.ts';
import { type Camera, type CameraType, UNKNOWN_CAMERA } from '#domain/records/camera.ts';
import type { ServiceState } from '#domain/records/record-base.ts';
import { type Site, UNKNOWN_SITE } from '#domain/records/site.ts';
import type { Brief } from './brief.ts';
import { offset, placeNear, type Town } from './gazetteer.ts';
import type { Random } from './random.ts';
import { SITE_PLACES } from './site-names.ts';

const PURPOSES = ['traffic', 'assault-theft-drugs', 'public-buildings', 'waste', 'road-offences'] as const;

/** Sites of the brief's communes with their cameras; the counts of the brief are kept exactly. */
export function makeSites(
  brief: Brief,
  towns: ReadonlyMap<string, Town>,
  random: Random,
): { readonly sites: readonly Site[]; readonly cameras: readonly Camera[] } {
  const sites: Site[] = [];
  const sizes: number[] = [];
  for (const commune of brief.communes) {
    const town = towns.get(commune.code);
    if (!town) throw new Error(`The brief names commune ${commune.code}, which the territory does not have.`);
    const orders = Array.from({ length: Math.ceil(commune.sites / 8) }, (_, index) =>
      makeAuthorisation(town, index, random),
    );
    const cameras = spread(commune.cameras, commune.sites, random);
    for (let index = 0; index < commune.sites; index++) {
      sites.push(makeSite(town, index, orders[index % orders.length] as Authorisation, random));
      sizes.push(cameras[index] as number);
    }
  }
  const piloted = choosePiloted(sizes, brief.pilotedCameras, random);
  const cameras = sites.flatMap((site, index) =>
    makeCameras(site, sizes[index] as number, piloted.has(index), random),
  );
  return { sites, cameras };
}

function makeSite(town: Town, index: number, authorisation: Authorisation, random: Random): Site {
  const [name, azimuth, radii] = SITE_PLACES[index % SITE_PLACES.length] as (typeof SITE_PLACES)[number];
  const bearing = ((azimuth ?? random.between(0, 360)) * Math.PI) / 180;
  const distance = radii * town.radiusMetres;
  const around = offset(town.place, Math.sin(bearing) * distance, Math.cos(bearing) * distance);
  const number = `${index + 1}`.padStart(2, '0');
  const state: ServiceState = random.chance(0.03) ? 'planned' : random.chance(0.02) ? 'broken' : 'in-service';
  return {
    ...UNKNOWN_SITE,
    id: `site-${town.code.toLowerCase()}-${number}`,
    sourceId: 'source-demo-video',
    name,
    number: `${town.code}-${number}`,
    communeCode: town.code,
    place: placeNear(
      town,
      town.contains(around) ? around : town.place,
      25 + town.radiusMetres * 0.05,
      random,
    ),
    state,
    authorisation: state === 'planned' ? null : authorisation,
    retentionDays:
      state === 'planned' ? null : random.chance(0.015) ? 45 : random.pick([30, 30, 30, 30, 21, 15, 15, 10]),
  };
}

/** One order for a town's system in some year; most still run, some are near their term or past it. */
function makeAuthorisation(town: Town, index: number, random: Random): Authorisation {
  const year = random.pick([2021, 2022, 2022, 2023, 2023, 2023, 2024, 2024, 2024, 2025, 2025, 2025, 2026]);
  const month = year === 2021 ? random.integer(10, 12) : random.integer(1, year === 2026 ? 9 : 12);
  const date = `${year}-${two(month)}-${two(random.integer(1, 28))}`;
  return { number: `${year}-${town.code.slice(2)}-${index + 1} (fictif)`, date, expires: null };
}

function makeCameras(site: Site, count: number, piloted: boolean, random: Random): readonly Camera[] {
  const first = random.between(0, 360);
  return Array.from({ length: count }, (_, index) => {
    const ptz = piloted && index === 0;
    const type: CameraType = ptz
      ? 'ptz'
      : random.chance(0.03)
        ? 'multi-sensor'
        : random.chance(0.02)
          ? 'panoramic'
          : 'fixed';
    const azimuth = Math.round(first + (index * 360) / count + random.between(-25, 25) + 720) % 360;
    const number = `${index + 1}`;
    return {
      ...UNKNOWN_CAMERA,
      id: `camera-${site.id.slice(5)}-${number}`,
      sourceId: 'source-demo-video',
      siteId: site.id,
      number,
      label: `${site.name}, caméra ${number}`,
      type,
      state: site.state === 'in-service' && random.chance(0.025) ? 'broken' : site.state,
      azimuthsDegrees:
        type === 'panoramic'
          ? []
          : type === 'multi-sensor'
            ? [azimuth, (azimuth + 120) % 360, (azimuth + 240) % 360]
            : [azimuth],
      fieldDegrees: ptz || type === 'panoramic' ? 360 : random.pick([55, 68, 68, 90, 104]),
      heightMetres: random.pick([4.5, 5, 6, 6, 7]),
      reachMetres: ptz ? random.pick([120, 150, 200]) : random.pick([25, 30, 40, 60]),
      purposes: [random.pick(PURPOSES), 'assault-theft-drugs'].filter(
        (code, at, list) => list.indexOf(code) === at,
      ),
    } satisfies Camera;
  });
}

/** `total` cameras over `parts` sites, one at least each, six at most where that is possible. */
function spread(total: number, parts: number, random: Random): readonly number[] {
  const counts = Array.from({ length: parts }, () => 1);
  for (let left = total - parts; left > 0; left--) {
    const open = counts.flatMap((count, index) =>
      count < Math.max(6, Math.ceil(total / parts)) ? [index] : [],
    );
    const index = random.pick(open);
    counts[index] = (counts[index] as number) + 1;
  }
  return counts;
}

/** Sites that carry one camera that an operator turns: those with several cameras first. */
function choosePiloted(sizes: readonly number[], count: number, random: Random): ReadonlySet<number> {
  const indices = random.shuffled([...sizes.keys()]);
  const several = indices.filter((index) => (sizes[index] as number) > 1);
  const single = indices.filter((index) => (sizes[index] as number) <= 1);
  return new Set([...several, ...single].slice(0, count));
}

const two = (value: number): string => `${value}`.padStart(2, '0');
