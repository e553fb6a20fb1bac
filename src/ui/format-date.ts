/** An instant, as the day it falls on in the given zone: `22/11/2026`. */
export function formatInstantDay(instant: string, timeZone = 'Europe/Paris'): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat('fr-FR', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone,
  }).format(date);
}

/** `28 sept.`: for the ends of a chart. */
export function formatInstantShort(instant: string, timeZone = 'Europe/Paris'): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  return new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', timeZone }).format(date);
}
