import { expect, test } from 'vitest';
import { bruteForce, randomSiting, weightCovered } from '../../../tests/helpers/random-siting.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { chooseSites } from './choose-sites.ts';
import type { CoverSets } from './cover-sets.ts';
import { completeGreedily } from './lazy-greedy.ts';
import { openSiting } from './open-siting.ts';
import { sitingCurve } from './siting-curve.ts';
import type { SitingProblem } from './siting-question.ts';
import { splitPhases } from './split-phases.ts';

function plain(sets: number[][], weights: number[], costs: number[] | null = null): SitingProblem {
  const coverSets: CoverSets = {
    candidateCount: sets.length,
    demandCount: weights.length,
    starts: Uint32Array.from([0, ...sets.map((_, c) => sets.slice(0, c + 1).flat().length)]),
    demands: Uint32Array.from(sets.flat()),
  };
  return {
    sets: coverSets,
    weights: Float64Array.from(weights),
    costs: costs === null ? null : Float64Array.from(costs),
    coveredAlready: null,
    pinned: [],
    forbidden: [],
  };
}

const choose = (siting: SitingProblem, count: number) =>
  runToEnd(chooseSites(siting, { kind: 'count', count })).plan;

test('greedy covers at least 1 − 1/e of the optimum', () => {
  for (let seed = 0; seed < 300; seed++) {
    const siting = { ...randomSiting(seed), pinned: [], coveredAlready: null };
    const question = { kind: 'count', count: 1 + (seed % 4) } as const;
    const { problem } = openSiting(siting, question, null);
    const taken = new Uint8Array(problem.candidateCount);
    completeGreedily(problem, taken, question.count);
    const chosen = [...taken.keys()].filter((c) => taken[c] === 1).map((c) => problem.origins[c]!);
    const best = bruteForce(siting, question)!;
    expect(weightCovered(siting, chosen), `seed ${seed}`).toBeGreaterThanOrEqual(
      (1 - 1 / Math.E) * best - 1e-9,
    );
  }
});

test('more sites never cover less; each adds no more than the one before; shares add up', () => {
  for (let seed = 0; seed < 150; seed++) {
    const siting = { ...randomSiting(seed), pinned: [] };
    let before = 0;
    for (let count = 0; count <= 5; count++) {
      const plan = choose(siting, count);
      expect(plan.coveredWeight).toBeGreaterThanOrEqual(before - 1e-9);
      before = plan.coveredWeight;
      const gains = plan.sites.map(({ gain }) => gain);
      for (const [rank, gain] of gains.entries()) {
        expect(gain).toBeLessThanOrEqual((gains[rank - 1] ?? Infinity) + 1e-9);
      }
      const sum = gains.reduce((all, gain) => all + gain, plan.existingWeight);
      expect(sum).toBeCloseTo(plan.coveredWeight, 6);
    }
  }
});

test('a forbidden site never helps, a pinned one never helps, and a new candidate never harms', () => {
  for (let seed = 0; seed < 100; seed++) {
    const siting = { ...randomSiting(seed), pinned: [], forbidden: [] };
    if (siting.sets.candidateCount === 0) continue;
    const free = choose(siting, 3).coveredWeight;
    const one = [seed % siting.sets.candidateCount];
    expect(choose({ ...siting, forbidden: one }, 3).coveredWeight).toBeLessThanOrEqual(free + 1e-9);
    expect(choose({ ...siting, pinned: one }, 3).coveredWeight).toBeLessThanOrEqual(free + 1e-9);
  }
});

test('an earlier answer to start from changes nothing but the way', () => {
  for (let seed = 0; seed < 100; seed++) {
    const siting = { ...randomSiting(seed), pinned: [] };
    const { memory, plan } = runToEnd(chooseSites(siting, { kind: 'count', count: 3 }));
    const gone = plan.sites[0]?.candidate;
    const less = { ...siting, forbidden: gone === undefined ? [] : [...siting.forbidden, gone] };
    const again = runToEnd(chooseSites(less, { kind: 'count', count: 3 }, memory)).plan;
    expect(again.coveredWeight).toBeCloseTo(choose(less, 3).coveredWeight, 6);
    expect(again.isProven).toBe(true);
  }
});

test('nothing to choose from, nothing to cover, no weight, more sites than candidates, equal candidates', () => {
  expect(choose(plain([], []), 3)).toMatchObject({
    sites: [],
    coveredWeight: 0,
    bound: 0,
    gap: 0,
    isProven: true,
  });
  expect(choose(plain([], [4, 5]), 3)).toMatchObject({ coveredWeight: 0, totalWeight: 9, isProven: true });
  expect(choose(plain([[]], []), 1)).toMatchObject({ sites: [], coveredWeight: 0, isProven: true });
  expect(choose(plain([[0]], [7]), 1)).toMatchObject({ coveredWeight: 7, gap: 0, isProven: true });
  expect(choose(plain([[0], [1]], [0, 0]), 2)).toMatchObject({ sites: [], totalWeight: 0, isProven: true });
  const equal = choose(
    plain(
      [
        [0, 1],
        [0, 1],
        [0, 1],
      ],
      [1, 2],
    ),
    9,
  );
  expect(equal.sites.map(({ candidate }) => candidate)).toEqual([0]);
  expect(choose(plain([[0]], [7]), 0)).toMatchObject({
    sites: [],
    coveredWeight: 0,
    bound: 0,
    isProven: true,
  });
});

test('pinned sites beyond the count, and a share out of reach, are told', () => {
  const siting = plain([[0], [1], [2]], [1, 2, 3, 4]);
  const pinned = choose({ ...siting, pinned: [0, 1] }, 1);
  expect(pinned).toMatchObject({ failure: 'pinned-too-much', coveredWeight: 3 });
  const share = { kind: 'share', share: 0.9, least: 'sites' } as const;
  expect(runToEnd(chooseSites(siting, share)).plan).toMatchObject({
    failure: 'share-out-of-reach',
    coveredWeight: 6,
  });
});

test('weights and sets that hold no meaning are a programmer’s error', () => {
  expect(() => choose(plain([[0]], [-1]), 1)).toThrow('weight of 0 is -1');
  expect(() => choose(plain([[1]], [1]), 1)).toThrow('names demand 1 of 1');
  expect(() => choose(plain([[0, 0]], [1]), 1)).toThrow('names demand 0 twice');
});

test('the curve rises, its bounds hold, and each point is the optimum where the gap asked is zero', () => {
  for (let seed = 0; seed < 60; seed++) {
    const siting = { ...randomSiting(seed), pinned: [] };
    const points = runToEnd(sitingCurve(siting, 5, 0));
    expect(points.map(({ count }) => count)).toEqual([1, 2, 3, 4, 5]);
    for (const [rank, { count, coveredWeight, bound }] of points.entries()) {
      const best = bruteForce(siting, { kind: 'count', count })!;
      expect(coveredWeight).toBeGreaterThanOrEqual((points[rank - 1]?.coveredWeight ?? 0) - 1e-9);
      expect(coveredWeight).toBeLessThanOrEqual(best + 1e-9);
      expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
    }
  }
});

test('tranches keep the order of the plan and lose no site', () => {
  const sites = [3, 9, 2, 2, 2].map((cost, candidate) => ({
    candidate,
    gain: 10 - candidate,
    coveredWeight: 10 * (candidate + 1),
    cost,
  }));
  const byBudget = splitPhases(sites, { kind: 'budget', limits: [5, 4] });
  expect(byBudget.map((phase) => phase.sites.map(({ candidate }) => candidate))).toEqual([
    [0],
    [1],
    [2, 3],
    [4],
  ]);
  expect(byBudget.map(({ cost }) => cost)).toEqual([3, 9, 4, 2]);
  const byCount = splitPhases(sites, { kind: 'count', limits: [2] });
  expect(byCount.map(({ coveredWeight }) => coveredWeight)).toEqual([20, 40, 50]);
  expect(splitPhases([], { kind: 'count', limits: [2] })).toEqual([]);
});
