import type { CommunePresence, PresenceSummary, SummaryRules } from '#domain/records/presence-summary.ts';
import type { LngLatBounds } from '#geo/units.ts';
import { HOURS_A_WEEK, weekHourOf } from './hour-slots.ts';
import type { PresenceCube } from './presence-cube.ts';
import type { WholeMonth } from './summarise-presence-months.ts';
import { type CommuneAt, presenceSquares, squaresByCommune } from './summarise-presence-squares.ts';
import { NO_GROUP, sumByGroup } from './summarise-presence-sums.ts';
import { DROPPED, isTellable, MERGED, SHOWN, suppressCells } from './suppress-cells.ts';
import { classOf, communeRange } from './suppress-cells-figure.ts';

export interface SummaryInput {
  /** Cells of `rules.zoom` or finer. */
  readonly cube: PresenceCube;
  /** Consecutive months of the cube, one at least. */
  readonly months: readonly WholeMonth[];
  readonly rules: SummaryRules;
  readonly bounds: LngLatBounds;
  /** INSEE code by index of commune. */
  readonly communeCodes: readonly string[];
  readonly communeAt: CommuneAt;
}

export type SummaryFigures = Pick<
  PresenceSummary,
  'from' | 'to' | 'rules' | 'squares' | 'communes' | 'coarsened'
>;

/** For the one who makes the copy, exact; the copy itself holds counts rounded to tens, and no seconds. */
export interface SummaryReport {
  readonly shown: number;
  readonly merged: number;
  readonly dropped: number;
  readonly communesShown: number;
  /** Communes with presence of which no figure is told. */
  readonly communesDropped: number;
  /** Seconds of the months, and of these what no figure holds. */
  readonly seconds: number;
  readonly droppedSeconds: number;
}

const NIGHT_FROM = 22;
const NIGHT_TO = 6;
const HOURS_A_DAY = 24;
const SATURDAY_FROM = HOURS_A_WEEK - 2 * HOURS_A_DAY;

/**
 * Presence as others may hold it. Squares are those of Web Mercator; a square counts for the commune that holds its middle,
 * so that commune and squares are sums of the same things and no sliver between the two can be worked out.
 * docs/methods/audience-copy.md states what can and cannot be found by subtraction.
 */
export function summarisePresence(input: SummaryInput): { figures: SummaryFigures; report: SummaryReport } {
  const { cube, months, rules, communeAt } = input;
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) throw new Error('A summary needs one month at least.');
  const communes = input.communeCodes.length;
  const { squareOf, columns, rows, communeOf } = presenceSquares(cube, rules.zoom, communeAt);
  const sum = (groupOf: Int32Array, groups: number, counts?: (slot: number) => boolean) =>
    sumByGroup(cube, groupOf, groups, first.fromDay, last.toDay, counts);
  const inCommunes = (isIn: (square: number) => boolean): Int32Array =>
    squareOf.map((square) => (isIn(square) ? communeOf[square]! : NO_GROUP));
  const sums = sum(squareOf, columns.length);
  const fates = suppressCells(
    {
      sums,
      communeOf,
      squaresIn: squaresByCommune(input.bounds, rules.zoom, communes, communeAt),
      sumHidden: (hidden) => {
        const groups = inCommunes((square) => hidden[square] === 1);
        return sum(groups, communes);
      },
    },
    rules,
  );
  const weeks = (last.toDay - first.fromDay) / 7;
  const classes = Int32Array.from(sums.seconds, (seconds) =>
    classOf(seconds / 60 / weeks, rules.classLimits),
  );
  const told = inCommunes((square) => fates[square] !== DROPPED);
  const figures = communeFigures({
    codes: input.communeCodes,
    rules,
    weeks,
    shownIn: groupShown(fates, communeOf, classes, communes),
    sumTold: (counts) => sum(told, communes, counts),
    weekHour: (slot) => weekHourOf(cube.slots, slot),
  });
  const report = reportOf(fates, sums.seconds, communeOf, figures.length);
  return {
    figures: {
      from: first.month,
      to: last.month,
      rules,
      squares: Array.from(columns, (column, square) => [column, rows[square]!, classes[square]!] as const)
        .filter((_, square) => fates[square] === SHOWN)
        .sort((a, b) => a[1] - b[1] || a[0] - b[0]),
      communes: figures,
      coarsened: {
        merged: toTens(report.merged),
        dropped: toTens(report.dropped),
        communes: toTens(report.communesDropped),
      },
    },
    report,
  };
}

interface CommunesToTell {
  readonly codes: readonly string[];
  readonly rules: SummaryRules;
  readonly weeks: number;
  /** Classes of the squares shown, by commune. */
  readonly shownIn: readonly (readonly number[])[];
  /** Sums by commune of what may be told, in the hours that count. */
  readonly sumTold: (counts?: (slot: number) => boolean) => ReturnType<typeof sumByGroup>;
  readonly weekHour: (slot: number) => number;
}

function communeFigures({
  codes,
  rules,
  weeks,
  shownIn,
  sumTold,
  weekHour,
}: CommunesToTell): CommunePresence[] {
  const { seconds } = sumTold();
  const quarters = (isIn: (slot: number) => boolean): ((commune: number) => number | null) => {
    const part = sumTold(isIn);
    const rest = sumTold((slot) => !isIn(slot));
    return (commune) =>
      // Both sides: the small one would be the whole less the other.
      isTellable(part, commune, rules) && isTellable(rest, commune, rules)
        ? Math.min(3, Math.floor((4 * part.seconds[commune]!) / seconds[commune]!))
        : null;
  };
  const night = quarters((slot) => slot % HOURS_A_DAY >= NIGHT_FROM || slot % HOURS_A_DAY < NIGHT_TO);
  const weekend = quarters((slot) => weekHour(slot) >= SATURDAY_FROM);
  return codes
    .flatMap((code, commune): CommunePresence[] => {
      if (seconds[commune] === 0) return [];
      const { from, to } = communeRange(seconds[commune]! / 60 / weeks, shownIn[commune]!, rules);
      return [
        {
          code,
          from,
          to: Number.isFinite(to) ? to : null,
          nightQuarter: night(commune),
          weekendQuarter: weekend(commune),
        },
      ];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function groupShown(fates: Uint8Array, communeOf: Int32Array, classes: Int32Array, communes: number) {
  const shown = Array.from({ length: communes }, (): number[] => []);
  for (let square = 0; square < fates.length; square++) {
    if (fates[square] === SHOWN) shown[communeOf[square]!]?.push(classes[square]!);
  }
  return shown;
}

function reportOf(
  fates: Uint8Array,
  seconds: Float64Array,
  communeOf: Int32Array,
  communesShown: number,
): SummaryReport {
  const counts = { [SHOWN]: 0, [MERGED]: 0, [DROPPED]: 0 };
  const present = new Set<number>();
  let [all, dropped] = [0, 0];
  for (let square = 0; square < fates.length; square++) {
    if (seconds[square] === 0) continue;
    counts[fates[square] as keyof typeof counts]++;
    all += seconds[square]!;
    if (fates[square] === DROPPED) dropped += seconds[square]!;
    if (communeOf[square]! >= 0) present.add(communeOf[square]!);
  }
  return {
    shown: counts[SHOWN],
    merged: counts[MERGED],
    dropped: counts[DROPPED],
    communesShown,
    communesDropped: present.size - communesShown,
    seconds: all,
    droppedSeconds: dropped,
  };
}

/** Four squares left out and none look alike. */
function toTens(count: number): number {
  return Math.round(count / 10) * 10;
}
