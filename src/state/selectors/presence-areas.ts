import { type Dossier, recordsOf } from '#domain/dossier.ts';
import { normaliseName } from '#domain/normalise-name.ts';
import type { Competence } from '#domain/records/competence.ts';
import type { Commune, Territory } from '#domain/territory.ts';

/** What figures of patrols are read by. A brigade is a brigade or a circonscription of police. */
export const AREA_LEVELS = ['commune', 'epci', 'brigade'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** A commune, or communes put together. */
export interface PresenceArea {
  /** INSEE code, SIREN of the EPCI, or the brigade's name made plain. */
  readonly id: string;
  /** Null for communes of no EPCI, or whose brigade is not known. */
  readonly name: string | null;
  /** Where its values stand in the columns of a `PresencePeriod`. */
  readonly at: number;
  readonly codes: readonly string[];
  /** Null when that of a commune is not known. */
  readonly population: number | null;
  readonly squareKilometres: number;
}

export interface PresenceAreas {
  /** No brigade while the dossier has no territorial competence. */
  readonly byLevel: Readonly<Record<AreaLevel, readonly PresenceArea[]>>;
  /** By EPCI, then by brigade: the group of every commune, numbered over both. */
  readonly groupOf: readonly Int32Array<ArrayBuffer>[];
  readonly groups: number;
}

/** Every commune is in one area of each level that has any, so that the areas of a level add up to the territory. */
export function presenceAreas(territory: Territory, dossier: Dossier): PresenceAreas {
  const communes = territory.communes.map(({ properties }) => properties);
  const competences = new Map(recordsOf(dossier, 'competence').map((one) => [one.communeCode, one]));
  const epcis = grouped(communes, 0, ({ epciCode, epciName }) => ({ id: epciCode ?? '', name: epciName }));
  const brigades =
    competences.size === 0
      ? { areas: [], groupOf: new Int32Array(communes.length).fill(-1) }
      : grouped(communes, epcis.areas.length, ({ code }) => brigadeOf(competences.get(code)));
  return {
    byLevel: {
      commune: communes.map((commune, at) => areaOf(commune.code, commune.name, at, [commune])),
      epci: epcis.areas,
      brigade: brigades.areas,
    },
    groupOf: [epcis.groupOf, brigades.groupOf],
    groups: epcis.areas.length + brigades.areas.length,
  };
}

/** The level asked for, or communes where the dossier has none of it. */
export function knownLevel({ byLevel }: PresenceAreas, level: AreaLevel): AreaLevel {
  return byLevel[level].length > 0 ? level : 'commune';
}

/** The commune, EPCI or brigade that is exactly these communes; null for any others. */
export function areaOfCodes(areas: PresenceAreas | null, codes: readonly string[]): PresenceArea | null {
  const chosen = new Set(codes);
  const isSame = (area: PresenceArea) =>
    area.codes.length === chosen.size && area.codes.every((code) => chosen.has(code));
  for (const level of AREA_LEVELS) {
    const found = areas?.byLevel[level].find(isSame);
    if (found) return found;
  }
  return null;
}

interface GroupName {
  readonly id: string;
  readonly name: string | null;
}

function grouped(communes: readonly Commune[], before: number, nameOf: (commune: Commune) => GroupName) {
  const numbers = new Map<string, number>();
  const names: GroupName[] = [];
  const members: Commune[][] = [];
  const groupOf = Int32Array.from(communes, (commune) => {
    const group = nameOf(commune);
    let number = numbers.get(group.id);
    if (number === undefined) {
      number = names.push(group) - 1;
      numbers.set(group.id, number);
      members.push([]);
    }
    members[number]!.push(commune);
    return before + number;
  });
  const areas = names.map(({ id, name }, number) =>
    areaOf(id, name, communes.length + before + number, members[number]!),
  );
  return { areas, groupOf };
}

/** Communes with several units are an area of their own: positions do not say which unit answers for which part. */
function brigadeOf(competence: Competence | undefined): GroupName {
  if (!competence) return { id: '', name: null };
  const names = competence.units.map(({ name, force }) => name ?? ZONES[force]);
  names.sort((a, b) => a.localeCompare(b, 'fr'));
  return { id: normaliseName(names.join(' et ')), name: names.join(' et ') };
}

const ZONES = {
  gendarmerie: 'Gendarmerie, unité non précisée',
  police: 'Police nationale, unité non précisée',
};

function areaOf(id: string, name: string | null, at: number, communes: readonly Commune[]): PresenceArea {
  const populations = communes.map(({ population }) => population);
  return {
    id,
    name,
    at,
    codes: communes.map(({ code }) => code),
    population: populations.includes(null)
      ? null
      : populations.reduce<number>((all, one) => all + (one ?? 0), 0),
    squareKilometres: communes.reduce((all, { areaSquareKilometres }) => all + areaSquareKilometres, 0),
  };
}
