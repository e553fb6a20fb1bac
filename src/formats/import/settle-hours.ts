import { slugOf } from '#domain/normalise-name.ts';
import type { WeekHours } from '#domain/week-hours.ts';
import { weekHoursWords } from '#domain/week-hours-words.ts';
import type { ImportJob } from './import-job.ts';
import { parseWeekHours } from './parse-week-hours.ts';

const HOUR_CHOICES = [
  { value: 'all', label: 'Toute la semaine' },
  { value: 'tous les jours, 6h-22h', label: 'Le jour, 6 h – 22 h' },
  { value: 'tous les jours, 18h-24h', label: 'Le soir, 18 h – 24 h' },
  { value: 'tous les jours, 22h-6h', label: 'La nuit, 22 h – 6 h' },
  { value: 'ven.-sam. 20h-4h', label: 'Vendredi et samedi, 20 h – 4 h' },
  { value: 'sam. et dim.', label: 'Le week-end' },
  { value: 'lun. à ven.', label: 'Du lundi au vendredi' },
] as const;
const LEAVE = { value: 'leave', label: 'Laisser de côté' };

/** Hours of the week that a row names: undefined when the row was asked or set aside; null for the whole week. */
export function settleHours(job: ImportJob, row: number): WeekHours | null | undefined {
  const { cells, fates } = job;
  const text = cells.text(row, 'hours');
  if (text === '') return null;
  const column = cells.column('hours');
  const parsed = parseWeekHours(text);
  if (parsed.is === 'hours') {
    if (parsed.supposed)
      fates.note(row, 'value-approximate', `${text} → ${weekHoursWords(parsed.hours)}`, column);
    return parsed.hours;
  }
  const id = `hours:${slugOf(text.slice(0, 200)) || 'sans-mot'}`;
  const answer = fates.answer(id);
  const chosen = HOUR_CHOICES.find(({ value }) => value === answer);
  if (chosen) {
    fates.note(row, 'value-approximate', `${text} → ${chosen.label}`, column);
    const hours = chosen.value === 'all' ? null : parseWeekHours(chosen.value);
    return hours?.is === 'hours' ? hours.hours : null;
  }
  if (answer !== undefined) {
    fates.setAside(row, 'value-unknown', text, column);
    return undefined;
  }
  fates.ask(row, {
    id,
    problem: { code: 'hours-unclear', where: { column }, detail: text },
    options: [...HOUR_CHOICES, LEAVE],
  });
  return undefined;
}
