import type { PresenceSummary } from '#domain/records/presence-summary.ts';
import { formatPartialDate } from '#ui/format-partial-date.ts';
import { audienceCopyText as text } from '#ui/text/audience-copy.ts';

/** « octobre 2026 », « août 2026 à octobre 2026 ». */
export function periodWords({ from, to }: Pick<PresenceSummary, 'from' | 'to'>): string {
  return from === to
    ? text.oneMonth(formatPartialDate(from))
    : text.months(formatPartialDate(from), formatPartialDate(to));
}
