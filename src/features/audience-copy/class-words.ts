import { formatMinutes } from '#ui/format-number.ts';
import { audienceCopyText as text } from '#ui/text/audience-copy.ts';

/** « moins de 5 min », « 1 h à 4 h », « 16 h ou plus ». @param to null for no limit */
export function rangeWords(from: number, to: number | null): string {
  if (to === null) return text.more(roundMinutes(from));
  return from === 0 ? text.less(roundMinutes(to)) : text.between(roundMinutes(from), roundMinutes(to));
}

/** « 4 h » rather than « 4 h 00 »: limits are round. */
function roundMinutes(minutes: number): string {
  return formatMinutes(minutes).replace(/\u00a000$/, '');
}

/** Each class in words, the least first. */
export function classLabels(limits: readonly number[]): readonly string[] {
  return [0, ...limits].map((from, at) => rangeWords(from, limits[at] ?? null));
}
