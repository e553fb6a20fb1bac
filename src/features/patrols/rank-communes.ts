import type { Territory } from '#domain/territory.ts';

export interface RankedCommune {
  readonly code: string;
  readonly name: string;
  readonly minutesPerWeek: number;
}

/** Communes with any presence, most first. @param byCommune INSEE code → minutes over the whole period */
export function rankCommunes(
  territory: Territory,
  byCommune: Readonly<Record<string, number>>,
  weeks: number,
): readonly RankedCommune[] {
  const length = Math.max(weeks, 1 / 7);
  return territory.communes
    .flatMap(({ properties: { code, name } }) => {
      const minutes = Object.hasOwn(byCommune, code) ? (byCommune[code] ?? 0) : 0;
      return minutes > 0 ? [{ code, name, minutesPerWeek: minutes / length }] : [];
    })
    .sort((a, b) => b.minutesPerWeek - a.minutesPerWeek || a.name.localeCompare(b.name, 'fr'));
}
