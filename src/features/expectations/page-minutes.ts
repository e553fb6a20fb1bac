import { FEW_MINUTES } from '#domain/presence-small-numbers.ts';
import type { SummaryRules } from '#domain/records/presence-summary.ts';
import { formatMinutes, formatShare } from '#ui/format-number.ts';
import { audienceCopyText } from '#ui/text/audience-copy.ts';
import { expectationsText } from '#ui/text/expectations.ts';

/** The change on a page is told to one in twenty: finer, it would give back the minutes that ranges keep. */
const CHANGE_STEP = 0.05;

/** The range of a copy for élus that holds these minutes per week: « 2 h 30 à 2 h 45 », « moins de 5 min ». */
export function pageMinutes(minutes: number, rules: SummaryRules): string {
  const { from, to } = rangeOf(minutes, rules);
  return from === 0
    ? audienceCopyText.less(roundWords(to))
    : audienceCopyText.between(roundWords(from), roundWords(to));
}

/** « environ +50 % »; null when there was too little before. */
export function pageChange(before: number, after: number): string | null {
  if (before < FEW_MINUTES) return null;
  const change = Math.round((after - before) / before / CHANGE_STEP) * CHANGE_STEP;
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  return expectationsText.sheet.about(`${sign}${formatShare(Math.abs(change))}`);
}

function rangeOf(minutes: number, { classLimits, rounding }: SummaryRules): { from: number; to: number } {
  const first = rounding[0]?.from ?? Number.POSITIVE_INFINITY;
  if (minutes < first) {
    const from = classLimits.findLast((limit) => limit <= minutes) ?? 0;
    return { from, to: Math.min(first, classLimits.find((limit) => limit > minutes) ?? first) };
  }
  const at = rounding.findLastIndex(({ from }) => from <= minutes);
  const step = rounding[at]!.step;
  const from = Math.floor(minutes / step) * step;
  return { from, to: Math.min(from + step, rounding[at + 1]?.from ?? Number.POSITIVE_INFINITY) };
}

/** « 4 h » rather than « 4 h 00 »: limits are round. */
function roundWords(minutes: number): string {
  return formatMinutes(minutes).replace(/\u00a000$/, '');
}
