import type { Territory } from '#domain/territory.ts';

/** A week with less than this is said as a class: a figure of minutes would be more exact than positions are. */
export const FEW_MINUTES = 15;

export interface RankedCommune {
  readonly code: string;
  readonly name: string;
  readonly minutesPerWeek: number;
  /** Share gained or lost since the period compared with; null without one, when there was nothing before, or too little to say. */
  readonly change: number | null;
  /** Minutes per week of the period compared with; null without one. */
  readonly before: number | null;
}

/** Seconds by commune index over so many weeks. */
export interface PeriodSeconds {
  readonly seconds: Float64Array;
  readonly weeks: number;
}

/** Communes with presence in either period, most first. */
export function rankCommunes(
  { communes }: Territory,
  now: PeriodSeconds,
  compared: PeriodSeconds | null,
): readonly RankedCommune[] {
  return communes
    .map(({ properties: { code, name } }, index) => {
      const minutesPerWeek = perWeek(now, index);
      const before = compared && perWeek(compared, index);
      return { code, name, minutesPerWeek, before, change: changeOf(minutesPerWeek, before) };
    })
    .filter(({ minutesPerWeek, before }) => minutesPerWeek > 0 || (before ?? 0) > 0)
    .sort((a, b) => b.minutesPerWeek - a.minutesPerWeek || a.name.localeCompare(b.name, 'fr'));
}

/** What rose and fell most, in minutes a week, falls and rises together, greatest first; small numbers left out. */
export function mostChanged(ranked: readonly RankedCommune[], count: number): readonly RankedCommune[] {
  const gain = ({ minutesPerWeek, before }: RankedCommune) => minutesPerWeek - (before ?? 0);
  return ranked
    .filter(
      ({ minutesPerWeek, before }) => before !== null && Math.max(minutesPerWeek, before) >= FEW_MINUTES,
    )
    .sort((a, b) => Math.abs(gain(b)) - Math.abs(gain(a)))
    .slice(0, count);
}

function perWeek({ seconds, weeks }: PeriodSeconds, index: number): number {
  return (seconds[index] ?? 0) / 60 / Math.max(weeks, 1 / 7);
}

function changeOf(now: number, before: number | null): number | null {
  if (before === null || before < FEW_MINUTES) return null;
  return now / before - 1;
}
