import { describe, expect, it } from 'vitest';
import { seededRandom } from '#geo/seeded-random.ts';
import { expectationChange } from './expectation-change.ts';

const random = () => {
  throw new Error('an exact test asked for chance');
};

/** Minutes by commune and week, to seconds. */
const secondsOf = (...communes: readonly (readonly number[])[]) =>
  Float64Array.from(communes.flat(), (minutes) => minutes * 60);

describe('change of presence after a request', () => {
  it('gives minutes per week on both sides, of the commune and of the department', () => {
    const change = expectationChange(secondsOf([60, 40, 90, 110], [20, 20, 10, 10]), 0, 2, random);
    expect(change).toMatchObject({
      weeks: 2,
      before: 50,
      after: 100,
      byWeek: [60, 40, 90, 110],
      department: { before: 70, after: 110 },
    });
    expect(change.test).toMatchObject({ splits: 6, extreme: 2 });
  });

  it('sees no change where the whole department moved alike', () => {
    const common = [1, 1.2, 0.9, 1.1, 2, 2.2, 1.9, 2.1];
    const seconds = secondsOf(...[100, 50, 400, 70].map((size) => common.map((share) => size * share)));
    const change = expectationChange(seconds, 0, 4, random);
    expect(change.after / change.before).toBeCloseTo(8.2 / 4.2);
    expect(change.test.p).toBe(1);
    expect(change.rank).toEqual({ others: 3, asStrong: 3 });
  });

  it('ranks by how much presence rose, or fell, relative to what it was', () => {
    const seconds = secondsOf([100, 100, 150, 150], [40, 40, 80, 80], [300, 300, 330, 330], [90, 90, 45, 45]);
    expect(expectationChange(seconds, 0, 2, random).rank).toEqual({ others: 3, asStrong: 1 });
    expect(expectationChange(seconds, 1, 2, random).rank).toEqual({ others: 3, asStrong: 0 });
    expect(expectationChange(seconds, 3, 2, random).rank).toEqual({ others: 3, asStrong: 0 });
  });

  it('a rise from nothing is the strongest; communes with less than a quarter of an hour are not compared', () => {
    const seconds = secondsOf([0, 0, 60, 60], [30, 30, 90, 90], [1, 1, 20, 20], [0, 0, 0, 0]);
    expect(expectationChange(seconds, 0, 2, random).rank).toEqual({ others: 1, asStrong: 0 });
    expect(expectationChange(seconds, 1, 2, random).rank).toEqual({ others: 1, asStrong: 1 });
    expect(expectationChange(seconds, 2, 2, random).rank).toBeNull();
    expect(expectationChange(seconds, 3, 2, random)).toMatchObject({
      before: 0,
      after: 0,
      rank: null,
      test: { p: 1 },
    });
  });

  it('does not depend on the order of communes, nor on that of weeks within a period', () => {
    const draw = seededRandom(20);
    for (let run = 0; run < 30; run++) {
      const rows = Array.from({ length: 5 }, () => Array.from({ length: 6 }, () => Math.round(draw() * 200)));
      const change = expectationChange(secondsOf(...rows), 2, 3, random);
      const moved = expectationChange(
        secondsOf(rows[2]!, rows[4]!, rows[0]!, rows[1]!, rows[3]!),
        0,
        3,
        random,
      );
      expect(moved).toEqual(change);
      const turned = rows.map(([a, b, c, d, e, f]) => [b!, c!, a!, f!, d!, e!]);
      const other = expectationChange(secondsOf(...turned), 2, 3, random);
      expect(other.test).toEqual(change.test);
      expect(other.rank).toEqual(change.rank);
      expect(other.after).toBeCloseTo(change.after);
    }
  });

  /** Communes of many sizes share crews that come and go: what a department looks like when nothing was asked. */
  const department = (draw: () => number, weeks: number, rise: number) =>
    Array.from({ length: 40 }, (_, commune) => {
      const size = 30 + 20 * commune;
      return Array.from({ length: 2 * weeks }, (_, week) => {
        const season = 1 + 0.3 * Math.sin(week);
        const asked = commune === 5 && week >= weeks ? rise : 1;
        return size * season * asked * (0.5 + draw());
      });
    });

  it('p-values and ranks are uniform when nothing happened', () => {
    const draw = seededRandom(21);
    const runs = 1500;
    const changes = Array.from({ length: runs }, () =>
      expectationChange(secondsOf(...department(draw, 3, 1)), 5, 3, random),
    );
    for (const level of [2, 4, 8, 12].map((extreme) => extreme / 20)) {
      const share = changes.filter(({ test }) => test.p <= level + 1e-12).length / runs;
      expect(Math.abs(share - level), `p ≤ ${level}`).toBeLessThan(
        4 * Math.sqrt((level * (1 - level)) / runs),
      );
    }
    // One of 40 communes, rises and falls together: in the first tenth of its side one time in ten.
    const rare = changes.filter(
      ({ rank }) => rank !== null && (rank.asStrong + 1) / (rank.others + 1) <= 0.05,
    );
    expect(rare.length / runs).toBeGreaterThan(0.06);
    expect(rare.length / runs).toBeLessThan(0.14);
  });

  it.each([
    [1.5, 8, 0.65, 0.6],
    [2, 8, 0.95, 0.95],
    [2, 4, 0.4, 0.5],
  ])('a planted rise of × %s over %s weeks a side is found', (rise, weeks, byWeeks, byRank) => {
    const draw = seededRandom(22);
    const runs = 200;
    const found = Array.from({ length: runs }, () =>
      expectationChange(secondsOf(...department(draw, weeks, rise)), 5, weeks, random),
    );
    const share = (is: (change: (typeof found)[number]) => boolean) => found.filter(is).length / runs;
    expect(share(({ test }) => test.p <= 0.05)).toBeGreaterThan(byWeeks);
    expect(share(({ rank }) => rank !== null && rank.asStrong <= 1)).toBeGreaterThan(byRank);
  });

  it('throws on sums that are no whole table', () => {
    expect(() => expectationChange(new Float64Array(7), 0, 2, random)).toThrow();
    expect(() => expectationChange(new Float64Array(8), 2, 2, random)).toThrow();
  });
});
