import type { PresenceSummary, SummaryRules } from '#domain/records/presence-summary.ts';
import type { LngLatBounds } from '#geo/units.ts';
import type { PresenceCube } from './presence-cube.ts';
import { communeFigures } from './summarise-presence-communes.ts';
import { cellsShown, type JudgedMonth, judgeMonths } from './summarise-presence-judge.ts';
import type { WholeMonth } from './summarise-presence-months.ts';
import type { CommuneAt } from './summarise-presence-squares.ts';
import { sumByGroup } from './summarise-presence-sums.ts';
import { DROPPED, MERGED, SHOWN } from './suppress-cells.ts';
import { classOf } from './suppress-cells-figure.ts';

export interface SummaryInput {
  /** Cells of `rules.zoom` and of `finer.zoom`, or finer. */
  readonly cube: PresenceCube;
  /** Consecutive months of the cube, one at least. */
  readonly months: readonly WholeMonth[];
  readonly rules: SummaryRules;
  /** Rules of a copy that readers of this one may hold too: what that one does not show is not counted here. Null for none. */
  readonly finer: SummaryRules | null;
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

/**
 * Presence as others may hold it. Squares are those of Web Mercator; a square counts for the commune that holds its middle,
 * so that commune and squares are sums of the same things and no sliver between the two can be worked out. Each month is
 * judged by itself, so that copies of overlapping periods are sums of the same months.
 * docs/methods/audience-copy.md states what can and cannot be found by subtraction.
 */
export function summarisePresence(input: SummaryInput): { figures: SummaryFigures; report: SummaryReport } {
  const { months, rules, finer } = input;
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last) throw new Error('A summary needs one month at least.');
  const allowed = finer && judgeMonths(input, finer, null).map(cellsShown);
  const judged = judgeMonths(input, rules, allowed);
  const { columns, rows, communeOf } = judged[0]!.squares;
  const weeks = (last.toDay - first.fromDay) / 7;
  const seconds = new Float64Array(columns.length);
  const fates = new Uint8Array(columns.length);
  for (const month of judged) {
    for (let square = 0; square < seconds.length; square++) {
      const fate = month.fates[square]!;
      if (month.sums.seconds[square] === 0) continue;
      if (fate === SHOWN) seconds[square] = seconds[square]! + month.sums.seconds[square]!;
      fates[square] = fates[square] === 0 ? fate : Math.min(fates[square]!, fate);
    }
  }
  const classes = Int32Array.from(seconds, (value) => classOf(value / 60 / weeks, rules.classLimits));
  const communes = communeFigures(input, judged, groupShown(fates, communeOf, classes, input), weeks);
  const report = reportOf(input, judged, fates, communes.length);
  return {
    figures: {
      from: first.month,
      to: last.month,
      rules,
      squares: Array.from(columns, (column, square) => [column, rows[square]!, classes[square]!] as const)
        .filter((_, square) => fates[square] === SHOWN)
        .sort((a, b) => a[1] - b[1] || a[0] - b[0]),
      communes,
      coarsened: {
        merged: toTens(report.merged),
        dropped: toTens(report.dropped),
        communes: toTens(report.communesDropped),
      },
    },
    report,
  };
}

function groupShown(
  fates: Uint8Array,
  communeOf: Int32Array,
  classes: Int32Array,
  { communeCodes }: SummaryInput,
) {
  const shown = communeCodes.map((): number[] => []);
  for (let square = 0; square < fates.length; square++) {
    if (fates[square] === SHOWN) shown[communeOf[square]!]?.push(classes[square]!);
  }
  return shown;
}

/** Counts over all presence of the months, that of cells which do not count here too. */
function reportOf(
  { cube }: SummaryInput,
  judged: readonly JudgedMonth[],
  fates: Uint8Array,
  communesShown: number,
): SummaryReport {
  const { squareOf, communeOf, columns } = judged[0]!.squares;
  const counts = { [SHOWN]: 0, [MERGED]: 0, [DROPPED]: 0 };
  const touched = new Set<number>();
  let [all, told] = [0, 0];
  for (const { month, sums, fates: ofMonth } of judged) {
    const whole = sumByGroup(cube, squareOf, columns.length, month.fromDay, month.toDay);
    for (let square = 0; square < columns.length; square++) {
      if (whole.seconds[square] === 0) continue;
      touched.add(square);
      all += whole.seconds[square]!;
      if (ofMonth[square] !== DROPPED) told += sums.seconds[square]!;
    }
  }
  const present = new Set<number>();
  for (const square of touched) {
    counts[(fates[square] || DROPPED) as keyof typeof counts]++;
    if (communeOf[square]! >= 0) present.add(communeOf[square]!);
  }
  return {
    shown: counts[SHOWN],
    merged: counts[MERGED],
    dropped: counts[DROPPED],
    communesShown,
    communesDropped: present.size - communesShown,
    seconds: all,
    droppedSeconds: all - told,
  };
}

/** Four squares left out and none look alike. */
function toTens(count: number): number {
  return Math.round(count / 10) * 10;
}
