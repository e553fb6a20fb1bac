import type { CommunePresence } from '#domain/records/presence-summary.ts';
import { HOURS_A_WEEK, weekHourOf } from './hour-slots.ts';
import type { SummaryInput } from './summarise-presence.ts';
import type { JudgedMonth } from './summarise-presence-judge.ts';
import { NO_GROUP, sumByGroup } from './summarise-presence-sums.ts';
import { DROPPED, isTellable } from './suppress-cells.ts';
import { communeRange } from './suppress-cells-figure.ts';

const NIGHT_FROM = 22;
const NIGHT_TO = 6;
const HOURS_A_DAY = 24;
const SATURDAY_FROM = HOURS_A_WEEK - 2 * HOURS_A_DAY;

/**
 * The ranges of communes, from their squares shown and merged, and which quarter was at night and at the week-end.
 * @param shownIn classes of the squares shown, by commune
 * @param weeks length of the period
 */
export function communeFigures(
  { cube, rules, communeCodes }: SummaryInput,
  judged: readonly JudgedMonth[],
  shownIn: readonly (readonly number[])[],
  weeks: number,
): CommunePresence[] {
  const communes = communeCodes.length;
  const told = judged.map(({ month, squareOf, squares, fates }) => {
    const groups = squareOf.map((square) =>
      square === NO_GROUP || fates[square] === DROPPED ? NO_GROUP : squares.communeOf[square]!,
    );
    return (counts?: (slot: number) => boolean) =>
      sumByGroup(cube, groups, communes, month.fromDay, month.toDay, counts);
  });
  const wholes = told.map((sum) => sum());
  const secondsOf = (commune: number) => wholes.reduce((sum, { seconds }) => sum + seconds[commune]!, 0);
  const quarters = (isIn: (slot: number) => boolean): ((commune: number) => number | null) => {
    const parts = told.map((sum) => sum(isIn));
    const rests = told.map((sum) => sum((slot) => !isIn(slot)));
    return (commune) => {
      // Both sides, in each month: the small one would be the whole less the other.
      const isTold = wholes.every(
        ({ seconds }, at) =>
          seconds[commune] === 0 ||
          (isTellable(parts[at]!, commune, rules) && isTellable(rests[at]!, commune, rules)),
      );
      const part = parts.reduce((sum, { seconds }) => sum + seconds[commune]!, 0);
      return isTold ? Math.min(3, Math.floor((4 * part) / secondsOf(commune))) : null;
    };
  };
  const night = quarters((slot) => slot % HOURS_A_DAY >= NIGHT_FROM || slot % HOURS_A_DAY < NIGHT_TO);
  const weekend = quarters((slot) => weekHourOf(cube.slots, slot) >= SATURDAY_FROM);
  return communeCodes
    .flatMap((code, commune): CommunePresence[] => {
      const seconds = secondsOf(commune);
      if (seconds === 0) return [];
      const { from, to } = communeRange(seconds / 60 / weeks, shownIn[commune]!, rules);
      const limit = Number.isFinite(to) ? to : null;
      return [{ code, from, to: limit, nightQuarter: night(commune), weekendQuarter: weekend(commune) }];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
