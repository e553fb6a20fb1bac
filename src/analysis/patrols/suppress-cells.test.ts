import { describe, expect, test } from 'vitest';
import type { SummaryRules } from '#domain/records/presence-summary.ts';
import type { GroupSums } from './summarise-presence-sums.ts';
import { DROPPED, MERGED, SHOWN, suppressCells } from './suppress-cells.ts';
import { classOf, classRange, communeRange, type MinuteRange } from './suppress-cells-figure.ts';

const RULES: SummaryRules = {
  zoom: 15,
  minDays: 3,
  largestShare: 0.85,
  delayDays: 7,
  classLimits: [8, 24, 56],
  rounding: [
    { from: 56, step: 4 },
    { from: 96, step: 16 },
  ],
};

/** Minutes of each day in one square. */
type Square = readonly number[];

/** What a reader of the copy sees of one commune: the class of each square or nothing, and the range of the sum. */
function tell(squares: readonly Square[]): { fates: Uint8Array; told: string } {
  const sums = sumsOf(squares.map((square) => [square]));
  const fates = suppressCells(
    {
      sums,
      communeOf: new Int32Array(squares.length),
      squaresIn: Uint32Array.of(squares.length),
      sumHidden: (hidden) => sumsOf([squares.filter((_, at) => hidden[at] === 1)]),
    },
    RULES,
  );
  const classes = squares.map((_, at) =>
    fates[at] === SHOWN ? classOf(sums.seconds[at]!, RULES.classLimits) : null,
  );
  const minutes = sums.seconds.reduce((sum, value, at) => (fates[at] === DROPPED ? sum : sum + value), 0);
  const range =
    minutes === 0
      ? null
      : communeRange(
          minutes,
          classes.filter((index) => index !== null),
          RULES,
        );
  return { fates, told: JSON.stringify([classes, range?.from, range?.to]) };
}

/** Seconds stand for minutes per week here: the arithmetic is the same. */
function sumsOf(groups: readonly (readonly Square[])[]): GroupSums {
  const days = groups.map((squares) =>
    Array.from({ length: 8 }, (_, day) => squares.reduce((sum, square) => sum + (square[day] ?? 0), 0)),
  );
  return {
    seconds: Float64Array.from(days, (daily) => daily.reduce((sum, value) => sum + value, 0)),
    days: Uint32Array.from(days, (daily) => daily.filter((value) => value > 0).length),
    largestDay: Float64Array.from(days, (daily) => Math.max(0, ...daily)),
  };
}

/** All worlds that give the same copy: what an attacker who knows the rules, and can compute, is left with. */
function worldsByCopy<T>(possible: readonly T[], squares: number, look: (world: readonly T[]) => string) {
  const byCopy = new Map<string, T[][]>();
  const world: T[] = [];
  const fill = (at: number): void => {
    if (at === squares) {
      const told = look(world);
      const same = byCopy.get(told);
      if (same) same.push([...world]);
      else byCopy.set(told, [[...world]]);
      return;
    }
    for (const one of possible) {
      world[at] = one;
      fill(at + 1);
    }
  };
  fill(0);
  return byCopy;
}

describe('an attacker who tries every possible world', () => {
  const NONE: Square = [];
  const POSSIBLE: readonly Square[] = [
    NONE,
    ...[2, 6, 10, 14, 18, 22, 26, 30].map((minutes): Square => [minutes]),
    ...[2, 9, 17, 26].map((minutes): Square => [0, minutes, minutes]),
    // Three days, but nearly all on one of them.
    [0, 0, 50, 1, 1],
    [3, 3, 3],
    [0, 20, 20, 20],
  ];
  /** The worlds tried hold too few other ways to greater sums. */
  const MOST = 70;

  test('cannot tell of any square that is not shown that a patrol was there, nor find it alone in a sum', () => {
    let hidden = 0;
    let merged = 0;
    for (const [told, same] of worldsByCopy(POSSIBLE, 4, (world) => tell(world).told)) {
      const [classes, from] = JSON.parse(told) as [(number | null)[], number | undefined];
      if ((from ?? 0) > MOST) continue;
      for (let square = 0; square < 4; square++) {
        if (classes[square] !== null) continue;
        hidden++;
        expect(
          same.some((world) => world[square] === NONE),
          `${told} ${JSON.stringify(same[0])}`,
        ).toBe(true);
      }
      for (const world of same) {
        const count = tell(world).fates.reduce((sum, fate) => (fate === MERGED ? sum + 1 : sum), 0);
        expect(count).not.toBe(1);
        if (count > 1) merged++;
      }
    }
    expect(hidden).toBeGreaterThan(50);
    expect(merged).toBeGreaterThan(1000);
  });

  test.each([
    [2, 0.25, 56],
    [3, 0.5, 24],
  ])('of %i squares shown, is left with half of the class of each', (squares, step, most) => {
    const values = Array.from({ length: Math.round(most / step) - 1 }, (_, at) => (at + 1) * step);
    const look = (world: readonly number[]): string => {
      const classes = world.map((value) => classOf(value, RULES.classLimits));
      const minutes = world.reduce((sum, value) => sum + value, 0);
      const { from, to } = communeRange(minutes, classes, RULES);
      return `${classes.join()} ${from} ${to}`;
    };
    const copies = worldsByCopy(values, squares, look);
    expect(copies.size).toBeGreaterThan(10);
    for (const same of copies.values()) {
      for (let square = 0; square < squares; square++) {
        const found = same.map((world) => world[square]!);
        const { from, to } = classRange(classOf(found[0]!, RULES.classLimits), RULES.classLimits);
        const left = Math.max(...found) - Math.min(...found);
        // Worlds are a step apart: each square of a sum may hide a step at either end.
        expect(left, JSON.stringify(same[0])).toBeGreaterThanOrEqual((to - from) / 2 - 2 * squares * step);
      }
    }
  });
});

describe('the range of a commune', () => {
  test('holds its minutes, is the narrowest step without squares, and follows from the classes alone', () => {
    for (let minutes = 1; minutes < 400; minutes += 0.7) {
      const { from, to } = communeRange(minutes, [], RULES);
      expect(minutes).toBeGreaterThanOrEqual(from);
      expect(minutes).toBeLessThan(to);
      if (minutes >= 100) expect(to - from).toBe(16);
    }
    const ranges = new Set<string>();
    const texts: MinuteRange[] = [];
    for (let minutes = 32; minutes < 300; minutes++) {
      const range = communeRange(minutes, [1, 2], RULES);
      expect(minutes).toBeGreaterThanOrEqual(range.from);
      expect(minutes).toBeLessThan(range.to);
      if (!ranges.has(JSON.stringify(range))) texts.push(range);
      ranges.add(JSON.stringify(range));
    }
    // One after the other without a hole: a partition, whatever the minutes are.
    for (const [at, range] of texts.entries()) {
      if (at > 0) expect(range.from).toBe(texts[at - 1]!.to);
    }
    expect(texts.at(-1)!.to).toBe(Number.POSITIVE_INFINITY);
  });
});
