import type { Competence, CompetentUnit } from '#domain/records/competence.ts';
import type { ForceUnit } from '#domain/records/force-unit.ts';
import { metresBetween, type Town } from './gazetteer.ts';

/** Each town's own commissariat where it has one, else the nearest brigade that receives the public: plausible, and true of no one. */
export function makeCompetences(towns: readonly Town[], units: readonly ForceUnit[]): readonly Competence[] {
  return towns.flatMap((town) => {
    const unit = competentUnit(town, units);
    if (!unit) return [];
    return [
      {
        kind: 'competence',
        id: `competence-${town.code.toLowerCase()}`,
        sourceId: 'source-demo-competence',
        note: '',
        communeCode: town.code,
        units: [unit],
      },
    ];
  });
}

function competentUnit(town: Town, units: readonly ForceUnit[]): CompetentUnit | null {
  const police = units.find(({ force, communeCode }) => force === 'police' && communeCode === town.code);
  if (police) return { force: 'police', name: police.name, publicId: null };
  const brigades = units
    .filter(({ force, unitType }) => force === 'gendarmerie' && unitType === 'brigade')
    .map((unit) => ({ unit, metres: metresBetween(town.place, unit.place) }))
    .sort((a, b) => a.metres - b.metres);
  const nearest = brigades.find(({ unit }) => unit.communeCode === town.code) ?? brigades[0];
  return nearest ? { force: 'gendarmerie', name: nearest.unit.name, publicId: null } : null;
}
