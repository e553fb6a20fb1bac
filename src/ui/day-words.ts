const DAY_MS = 86_400_000;

/** `14 sept.`, with the year when asked; `first` is the `YYYY-MM-DD` of day 0. */
export function dayWords(first: string, day: number, withYear = false): string {
  return new Intl.DateTimeFormat('fr-FR', {
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(Date.parse(`${first}T00:00:00Z`) + day * DAY_MS);
}

/** `14 sept. – 8 nov. 2026`; one day is said alone. @param toDay the day after the last */
export function rangeWords(first: string, fromDay: number, toDay: number): string {
  if (toDay - fromDay <= 1) return dayWords(first, fromDay, true);
  return `${dayWords(first, fromDay)} – ${dayWords(first, toDay - 1, true)}`;
}
