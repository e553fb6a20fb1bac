import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { Commune } from '#domain/territory.ts';

/** What an indicator is computed from; presence is passed in, because a worker computes it. */
export interface IndicatorFacts {
  readonly camerasByCommune: ReadonlyMap<string, number>;
  readonly sitesByCommune: ReadonlyMap<string, number>;
  readonly platesByCommune: ReadonlyMap<string, number>;
  readonly participating: ReadonlySet<string>;
  /** Null until presence is computed, and without positions. */
  readonly presence: {
    readonly minutesByCommune: Readonly<Record<string, number>>;
    readonly weeks: number;
  } | null;
}

/** A figure by commune that may colour the map. */
export interface CommuneIndicator {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Null when it cannot be said: unknown population, presence not computed. Zero is a value. */
  readonly value: (commune: Commune, facts: IndicatorFacts) => number | null;
}

export const COMMUNE_INDICATORS: readonly CommuneIndicator[] = [
  { id: 'population', label: 'Population', unit: 'habitants', value: (commune) => commune.population },
  {
    id: 'density',
    label: 'Densité de population',
    unit: 'habitants par km²',
    value: ({ population, areaSquareKilometres }) =>
      population === null || areaSquareKilometres <= 0 ? null : population / areaSquareKilometres,
  },
  count('cameras', 'Caméras', 'caméras', (facts) => facts.camerasByCommune),
  {
    id: 'cameras-per-thousand',
    label: 'Caméras pour 1 000 habitants',
    unit: 'caméras pour 1 000 habitants',
    value: (commune, { camerasByCommune }) => perThousand(camerasByCommune.get(commune.code) ?? 0, commune),
  },
  count('sites', 'Points vidéo', 'points vidéo', (facts) => facts.sitesByCommune),
  count('plate-sites', 'Points de lecture de plaques', 'points', (facts) => facts.platesByCommune),
  {
    id: 'presence-minutes',
    label: 'Présence des patrouilles',
    unit: 'minutes par semaine',
    value: minutesPerWeek,
  },
  {
    id: 'presence-per-thousand',
    label: 'Présence pour 1 000 habitants',
    unit: 'minutes par semaine pour 1 000 habitants',
    value: (commune, facts) => {
      const minutes = minutesPerWeek(commune, facts);
      return minutes === null ? null : perThousand(minutes, commune);
    },
  },
  {
    id: 'presence-per-square',
    label: 'Présence par km²',
    unit: 'minutes par semaine et par km²',
    value: (commune, facts) => {
      const minutes = minutesPerWeek(commune, facts);
      return minutes === null || commune.areaSquareKilometres <= 0
        ? null
        : minutes / commune.areaSquareKilometres;
    },
  },
  {
    id: 'participation',
    label: 'Participation citoyenne',
    unit: '1 : protocole en cours, 0 : aucun',
    value: (commune, { participating }) => (participating.has(commune.code) ? 1 : 0),
  },
];

/** Facts of a dossier, once for all communes. */
export function indicatorFacts(dossier: Dossier, presence: IndicatorFacts['presence']): IndicatorFacts {
  const communeOfSite = new Map(recordsOf(dossier, 'site').map((site) => [site.id, site.communeCode]));
  return {
    camerasByCommune: tally(
      recordsOf(dossier, 'camera'),
      (camera) => communeOfSite.get(camera.siteId) ?? null,
    ),
    sitesByCommune: tally(recordsOf(dossier, 'site'), (site) => site.communeCode),
    platesByCommune: tally(recordsOf(dossier, 'plate-site'), (plate) => plate.communeCode),
    participating: new Set(
      recordsOf(dossier, 'participation')
        .filter(({ state }) => state === 'active')
        .map(({ communeCode }) => communeCode),
    ),
    presence,
  };
}

/** INSEE code → value of one indicator for every commune, null where it cannot be said; null for an unknown indicator. */
export function indicatorValues(
  id: string,
  communes: readonly Commune[],
  facts: IndicatorFacts,
): ReadonlyMap<string, number | null> | null {
  const indicator = COMMUNE_INDICATORS.find((one) => one.id === id);
  return indicator
    ? new Map(communes.map((commune) => [commune.code, indicator.value(commune, facts)]))
    : null;
}

function count(
  id: string,
  label: string,
  unit: string,
  table: (facts: IndicatorFacts) => ReadonlyMap<string, number>,
): CommuneIndicator {
  return { id, label, unit, value: (commune, facts) => table(facts).get(commune.code) ?? 0 };
}

function minutesPerWeek(commune: Commune, { presence }: IndicatorFacts): number | null {
  if (presence === null || presence.weeks <= 0) return null;
  const { minutesByCommune, weeks } = presence;
  return (Object.hasOwn(minutesByCommune, commune.code) ? (minutesByCommune[commune.code] ?? 0) : 0) / weeks;
}

function perThousand(value: number, { population }: Commune): number | null {
  return population === null || population <= 0 ? null : (value / population) * 1000;
}

function tally<T>(
  records: readonly T[],
  communeOf: (record: T) => string | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) {
    const code = communeOf(record);
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
