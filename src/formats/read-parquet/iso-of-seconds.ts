const FIRST = Date.UTC(0, 0, 1) / 1000;
const LAST = Date.UTC(9999, 11, 31) / 1000;

/** `2026-10-24T20:00:00`, with milliseconds when there are some; null beyond four-digit years. */
export function isoOfSeconds(seconds: number): string | null {
  if (!(seconds >= FIRST && seconds <= LAST)) return null;
  const text = new Date(Math.floor(seconds * 1000)).toISOString().slice(0, -1);
  return text.endsWith('.000') ? text.slice(0, -4) : text;
}
