import type { Csu } from '#domain/records/csu.ts';
import type { ForceUnit } from '#domain/records/force-unit.ts';
import type { Participation } from '#domain/records/participation.ts';
import type { PlateSite } from '#domain/records/plate-site.ts';
import type { Brief } from './brief.ts';
import { metresBetween, placeNear, type Town } from './gazetteer.ts';
import type { Random } from './random.ts';

type Towns = ReadonlyMap<string, Town>;

export function makeCsus(brief: Brief, towns: Towns, random: Random): readonly Csu[] {
  return brief.csus.map((csu) => {
    const town = townOf(towns, csu.commune);
    return {
      kind: 'csu',
      id: `csu-${csu.commune.toLowerCase()}`,
      sourceId: 'source-demo-video',
      note: '',
      name: csu.name,
      communeCode: csu.commune,
      place: placeNear(town, town.place, town.radiusMetres * 0.15, random),
      state: csu.state,
      hours: csu.hours,
      operators: csu.operators,
    };
  });
}

export function makeUnits(brief: Brief, towns: Towns, random: Random): readonly ForceUnit[] {
  return brief.units.map((unit, index) => {
    const town = townOf(towns, unit.commune);
    return {
      kind: 'force-unit',
      id: `force-unit-${unit.commune.toLowerCase()}-${index + 1}`,
      sourceId: 'source-demo-forces',
      note: '',
      name: unit.name,
      force: unit.force,
      unitType: unit.unitType,
      publicId: null,
      communeCode: unit.commune,
      address: null,
      place: placeNear(town, town.place, town.radiusMetres * 0.45, random),
      phone: null,
      hours: null,
    };
  });
}

export function makePlates(brief: Brief): readonly PlateSite[] {
  return brief.plates.map(({ commune, ...plate }, index) => ({
    kind: 'plate-site',
    id: `plate-site-${commune.toLowerCase()}-${index + 1}`,
    sourceId: 'source-demo-video',
    note:
      plate.reading === 'lapi' && plate.operator === 'commune'
        ? 'Exemple fictif d’une déclaration à corriger : une commune ne peut pas exploiter de LAPI.'
        : '',
    ...plate,
    number: `P${index + 1}`,
    communeCode: commune,
    lanes: 1,
    authorisation:
      plate.state === 'planned'
        ? null
        : {
            number: `${2022 + (index % 4)}-P${index + 1} (fictif)`,
            date: `${2022 + (index % 4)}-0${1 + (index % 9)}-15`,
            expires: null,
          },
  }));
}

/** Protocols signed from 2017 on; the older ones were renewed, once or not at all. */
export function makeParticipation(
  brief: Brief,
  towns: Towns,
  units: readonly ForceUnit[],
  random: Random,
): readonly Participation[] {
  return brief.participation.map((code) => {
    const town = townOf(towns, code);
    const year = random.integer(2017, 2025);
    const signed = `${year}-${`${random.integer(1, 12)}`.padStart(2, '0')}-${`${random.integer(1, 28)}`.padStart(2, '0')}`;
    const renewed = year <= 2022 && random.chance(0.75) ? `${year + 3}${signed.slice(4)}` : null;
    const words = random.chance(0.12);
    return {
      kind: 'participation',
      id: `participation-${code.toLowerCase()}`,
      sourceId: 'source-demo-participation',
      note: '',
      communeCode: code,
      state: 'active',
      signed,
      renewed,
      ends: null,
      referents: words ? null : random.integer(3, 6 + Math.round(Math.sqrt(town.population) / 5)),
      referentsWords: words ? 'une dizaine' : null,
      unitName: nearestUnit(town, units)?.name ?? null,
    };
  });
}

/** Brigade or commissariat that a town turns to: the one of the commune, else the nearest. */
export function nearestUnit(town: Town, units: readonly ForceUnit[]): ForceUnit | undefined {
  const receiving = units.filter((unit) => unit.unitType === 'brigade' || unit.unitType === 'commissariat');
  const scored = receiving.map((unit) => ({
    unit,
    metres:
      metresBetween(town.place, unit.place) -
      (unit.communeCode === town.code ? 1e6 : 0) -
      (unit.force === 'police' ? 1 : 0),
  }));
  // Where a town has both, its streets are the police's.
  scored.sort((a, b) => a.metres - b.metres);
  const first = scored[0];
  if (!first) return undefined;
  return (
    scored.find((other) => other.unit.force === 'police' && other.unit.communeCode === town.code)?.unit ??
    first.unit
  );
}

function townOf(towns: Towns, code: string): Town {
  const town = towns.get(code);
  if (!town) throw new Error(`The brief names commune ${code}, which the territory does not have.`);
  return town;
}
