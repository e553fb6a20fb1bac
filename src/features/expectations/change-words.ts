import { FEW_MINUTES } from '#domain/presence-small-numbers.ts';
import { formatMinutes, formatShare, formatWhole } from '#ui/format-number.ts';
import { expectationsText as TEXT } from '#ui/text/expectations.ts';
import type { Measured } from './measured-state.ts';

type Change = Measured['change'];

const FEWEST_OTHERS = 10;
const FEWEST_WEEKS_FOR_CHANCE = 4;
/** A change smaller than this is none worth a sentence. */
const SAME = 0.05;
/** « Ne se voit que dans » up to one in ten. */
const RARE = 0.1;

/** « 2 h 40 », « < 15 min », « 0 min ». */
export function minutesWords(minutes: number): string {
  if (minutes > 0 && minutes < FEW_MINUTES) return `<\u202f${formatMinutes(FEW_MINUTES)}`;
  return formatMinutes(minutes);
}

/** « +48 % », « −9 % »; null when there was too little before. */
export function changeWords({ before, after }: Pick<Change, 'before' | 'after'>): string | null {
  if (before < FEW_MINUTES) return null;
  return signed((after - before) / before);
}

/** How unusual the change is among communes, in one plain sentence. */
export function rankSentence({ before, after, rank }: Change): string {
  if (before + after === 0) return TEXT.none;
  if (rank === null) return TEXT.few;
  if (before > 0 && Math.abs(after - before) / before < SAME) return TEXT.same;
  if (rank.others < FEWEST_OTHERS) return TEXT.fewCommunes;
  const what = after > before ? TEXT.rise : TEXT.fall;
  const [count, others] = [formatWhole(rank.asStrong), formatWhole(rank.others)];
  if (rank.asStrong === 0) return TEXT.rareNone(what, others);
  return rank.asStrong / rank.others <= RARE
    ? TEXT.rareSome(what, count, others)
    : TEXT.usual(what, count, others);
}

/** What the test of the weeks says; null where nothing was seen. */
export function chanceSentence({ before, after, rank, test, weeks }: Change): string | null {
  if (before + after === 0 || rank === null) return null;
  if (weeks < FEWEST_WEEKS_FOR_CHANCE) return TEXT.chanceFew;
  const [extreme, splits] = [formatWhole(test.extreme), formatWhole(test.splits)];
  return test.exact ? TEXT.chance(extreme, splits) : TEXT.chanceDrawn(extreme, splits);
}

export function departmentSentence({ department }: Change): string {
  const { before, after } = department;
  if (before === 0) return TEXT.departmentSame;
  const change = (after - before) / before;
  return Math.abs(change) < 0.005 ? TEXT.departmentSame : TEXT.departmentChange(signed(change));
}

function signed(change: number): string {
  const sign = change >= 0.005 ? '+' : change <= -0.005 ? '−' : '';
  return `${sign}${formatShare(Math.abs(change))}`;
}
