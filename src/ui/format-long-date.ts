import { formatPartialDate } from './format-partial-date.ts';

/** A date in words: `12 septembre 2026`, `1er octobre 2026`; known to the month or year, as `formatPartialDate` writes it. */
export function formatLongDate(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatPartialDate(date);
  const words = new Intl.DateTimeFormat('fr-FR', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${date}T00:00:00Z`));
  return words.replace(/^1 /, '1er ');
}
