import type { CommuneFeature, Territory } from '#domain/territory.ts';
import type { Brief } from './brief.ts';
import { metresBetween } from './gazetteer.ts';
import type { Random } from './random.ts';

const MOST_SITES = 190;
const MOST_CAMERAS_A_COMMUNE = 110;
const NATIONAL_POLICE_ABOVE = 17_000;

const ASKED = [
  {
    theme: 'rodeo',
    place: 'place du marché',
    hours: 'ven.-sam. 20h-4h',
    words: 'Rodéos le samedi soir, place du marché.',
    status: 'answered',
    answer: { words: 'Passages renforcés les vendredis et samedis soir.', daysAgo: 3 },
    nightsDrawn: 6,
  },
  {
    theme: 'burglary',
    place: null,
    hours: 'lun. à ven., 8h-18h',
    words: 'Cambriolages en journée ; demande de passages dans les lotissements.',
    status: 'in-progress',
    answer: null,
  },
  {
    theme: 'school',
    place: 'groupe scolaire',
    hours: 'sortie d’école',
    words: 'Présence souhaitée à la sortie de l’école.',
    status: 'received',
    answer: null,
  },
] as const;

/**
 * A brief for a department nobody wrote one for: the larger a commune, the more cameras; a brigade in the larger ones;
 * axes from each town to the nearest larger one.
 */
export function plausibleBrief(territory: Territory, random: Random): Brief {
  const bySize = [...territory.communes].sort(
    (a, b) => size(b) - size(a) || (a.properties.code < b.properties.code ? -1 : 1),
  );
  const communes: Brief['communes'] = [];
  let sites = 0;
  for (const commune of bySize) {
    const cameras = Math.min(Math.round(size(commune) / 240 + random.between(0, 5)), MOST_CAMERAS_A_COMMUNE);
    const share = Math.min(Math.max(Math.round(cameras / 3.1), 1), MOST_SITES - sites);
    if (share <= 0 || cameras < 3) break;
    communes.push({ code: commune.properties.code, name: commune.properties.name, cameras, sites: share });
    sites += share;
  }
  const [first, second] = bySize;
  if (!first) throw new Error(`The department ${territory.departement.code} has no commune.`);
  const stations = bySize.slice(0, 26);
  const cities = bySize.filter((commune) => size(commune) > NATIONAL_POLICE_ABOVE).slice(0, 6);
  return {
    departement: territory.departement.code,
    notice:
      'Jeu fictif tiré des populations pour la démonstration : aucun point, aucune unité, aucune date n’est un relevé réel.',
    pilotedCameras: Math.round(sites * 0.75),
    sitesNobodyWatches: Math.round(sites * 0.12),
    weeks: 8,
    towns: {},
    communes,
    csus: [
      csu(first, 'in-service', [first, ...neighbours(first, bySize, 4)]),
      ...(second && second !== first ? [csu(second, 'planned', [second])] : []),
    ],
    units: [
      ...stations.map((commune, rank) => ({
        commune: commune.properties.code,
        name: `Brigade de ${commune.properties.name} (fictif)`,
        force: 'gendarmerie' as const,
        unitType: 'brigade',
        patrols: rank < 16 ? 1 : 0,
      })),
      ...cities.map((commune, rank) => ({
        commune: commune.properties.code,
        name: `Commissariat de ${commune.properties.name} (fictif)`,
        force: 'police' as const,
        unitType: 'commissariat',
        patrols: rank < 4 ? 1 : 0,
      })),
    ],
    plates: bySize.slice(0, 8).map((commune, rank) => ({
      commune: commune.properties.code,
      name: 'Entrée de ville',
      place: commune.properties.centre,
      reading: rank === 7 ? ('lapi' as const) : ('vpi' as const),
      operator: rank === 7 ? ('state' as const) : ('commune' as const),
      road: 'D 1',
      trafficAzimuthDegrees: random.integer(0, 359),
      direction: `vers ${commune.properties.name}`,
      state: rank === 5 ? ('planned' as const) : ('in-service' as const),
    })),
    participation: random
      .shuffled(bySize.slice(1, 70))
      .slice(0, 23)
      .map((commune) => commune.properties.code)
      .sort(),
    expectations: bySize.slice(1, 4).map((commune, rank) => ({
      commune: commune.properties.code,
      daysAgo: 28 + rank,
      ...ASKED[rank % ASKED.length]!,
    })),
    axes: bySize.slice(1, 60).map((commune, rank) => ({
      road: 'axe',
      speedKmh: 60,
      through: [commune.properties.code, nearestOf(commune, bySize.slice(0, rank + 1)).properties.code],
    })),
    outside: [],
  };
}

const size = (commune: CommuneFeature): number => commune.properties.population ?? 0;

function csu(
  commune: CommuneFeature,
  state: 'in-service' | 'planned',
  serves: readonly CommuneFeature[],
): Brief['csus'][number] {
  return {
    commune: commune.properties.code,
    name: `CSU de ${commune.properties.name} (fictif)`,
    state,
    hours: state === 'in-service' ? '24 h sur 24' : null,
    operators: state === 'in-service' ? 8 : null,
    serves: serves.map((one) => one.properties.code),
  };
}

function neighbours(
  of: CommuneFeature,
  all: readonly CommuneFeature[],
  count: number,
): readonly CommuneFeature[] {
  const others = all.filter((one) => one !== of);
  return others.sort((a, b) => distance(of, a) - distance(of, b)).slice(0, count);
}

function nearestOf(of: CommuneFeature, among: readonly CommuneFeature[]): CommuneFeature {
  return among.reduce((best, one) => (distance(of, one) < distance(of, best) ? one : best));
}

const distance = (a: CommuneFeature, b: CommuneFeature): number =>
  metresBetween(a.properties.centre, b.properties.centre);
