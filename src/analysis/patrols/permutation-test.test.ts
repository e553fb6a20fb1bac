import { describe, expect, it } from 'vitest';
import { seededRandom } from '#geo/seeded-random.ts';
import { permutationTest } from './permutation-test.ts';

const never = () => {
  throw new Error('an exact test asked for chance');
};

/** Gamma-like presence of a week: skewed, never negative, as minutes are. */
function week(random: () => number): number {
  return -Math.log(1 - random()) - Math.log(1 - random());
}

const series = (random: () => number, length: number) => Array.from({ length }, () => week(random));

describe('permutation test of weeks', () => {
  it('counts every split of few values: by hand', () => {
    // Splits of {1, 2, 3, 4} in two pairs; after = {3, 4} and {1, 2} are the two furthest apart.
    expect(permutationTest([1, 2, 3, 4], 2, never)).toEqual({ extreme: 2, splits: 6, exact: true, p: 2 / 6 });
    expect(permutationTest([1, 1, 1, 5], 3, never)).toMatchObject({ extreme: 1, splits: 4 });
  });

  it('is 1 when nothing differs', () => {
    expect(permutationTest(new Float64Array(16).fill(3), 8, never).p).toBe(1);
    expect(permutationTest(new Float64Array(4), 2, never).p).toBe(1);
  });

  it('looks at all 12,870 splits of eight weeks and eight', () => {
    expect(permutationTest(series(seededRandom(1), 16), 8, never)).toMatchObject({
      splits: 12_870,
      exact: true,
    });
  });

  it('does not care for the order of weeks within a period, nor for the unit, nor which period comes first', () => {
    const random = seededRandom(2);
    for (let run = 0; run < 50; run++) {
      const [before, after] = [series(random, 4), series(random, 4)];
      const { extreme } = permutationTest([...before, ...after], 4, never);
      const turned = [...before.slice(1), before[0]!, ...after.toReversed()];
      expect(permutationTest(turned, 4, never).extreme).toBe(extreme);
      expect(permutationTest([...after, ...before], 4, never).extreme).toBe(extreme);
      expect(
        permutationTest(
          [...before, ...after].map((value) => value * 3600),
          4,
          never,
        ).extreme,
      ).toBe(extreme);
    }
  });

  it('gives uniform p-values when weeks are exchangeable', () => {
    const random = seededRandom(3);
    const runs = 4000;
    const ps = Array.from({ length: runs }, () => permutationTest(series(random, 8), 4, never).p);
    // Without ties the possible values are 2/70, 4/70 … 1, each as likely: P(p ≤ α) = α there.
    for (const level of [2, 4, 6, 10, 20, 36, 60].map((extreme) => extreme / 70)) {
      const share = ps.filter((p) => p <= level + 1e-12).length / runs;
      expect(Math.abs(share - level), `p ≤ ${level}`).toBeLessThan(
        4 * Math.sqrt((level * (1 - level)) / runs),
      );
    }
  });

  it('sees a planted rise', () => {
    const random = seededRandom(4);
    const found = Array.from({ length: 400 }, () => {
      const values = Array.from({ length: 16 }, (_, at) => 60 + 20 * week(random) + (at < 8 ? 0 : 60));
      return permutationTest(values, 8, never).p <= 0.05;
    });
    expect(found.filter(Boolean).length / found.length).toBeGreaterThan(0.9);
  });

  it('draws when there are too many splits: near the truth, never zero, the same for the same seed', () => {
    const values = [...series(seededRandom(5), 12), ...series(seededRandom(6), 12)];
    const drawn = permutationTest(values, 12, seededRandom(7));
    expect(drawn).toMatchObject({ splits: 10_000, exact: false });
    expect(permutationTest(values, 12, seededRandom(7))).toEqual(drawn);
    expect(Math.abs(permutationTest(values, 12, seededRandom(8)).p - drawn.p)).toBeLessThan(0.03);
    const far = [...new Array(12).fill(0), ...new Array(12).fill(9)];
    expect(permutationTest(far, 12, seededRandom(9)).p).toBe(1 / 10_000);
  });

  it('draws as it counts: both ways agree on the same values', () => {
    const random = seededRandom(10);
    const values = series(random, 8);
    const exact = permutationTest(values, 4, never);
    // Twenty-four values, of which sixteen say nothing, would be another question: so the draws are made by hand.
    let extreme = 0;
    const observed = Math.abs(meanGap(values));
    for (let draw = 0; draw < 20_000; draw++) {
      const deck = values.map((value) => [random(), value] as const).sort((a, b) => a[0] - b[0]);
      if (Math.abs(meanGap(deck.map(([, value]) => value))) >= observed - 1e-9) extreme++;
    }
    expect(Math.abs(extreme / 20_000 - exact.p)).toBeLessThan(0.015);
  });

  it('throws when a side is empty', () => {
    expect(() => permutationTest([1, 2], 0, never)).toThrow();
    expect(() => permutationTest([1, 2], 2, never)).toThrow();
  });
});

function meanGap(values: readonly number[]): number {
  const half = values.length / 2;
  const sum = (part: readonly number[]) => part.reduce((all, value) => all + value, 0);
  return (sum(values.slice(half)) - sum(values.slice(0, half))) / half;
}
