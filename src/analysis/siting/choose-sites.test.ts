import { expect, test } from 'vitest';
import {
  bruteForce,
  randomQuestion,
  randomSiting,
  weightCovered,
} from '../../../tests/helpers/random-siting.ts';
import { chooseSites, type SitingPlan } from './choose-sites.ts';
import type { SitingProblem, SitingQuestion } from './siting-question.ts';

const SEEDS = 1_000;

/** All plans told on the way, and the last. */
function allPlans(siting: SitingProblem, question: SitingQuestion): SitingPlan[] {
  const plans: SitingPlan[] = [];
  const work = chooseSites(siting, question);
  for (;;) {
    const step = work.next();
    if (step.done) return [...plans, step.value.plan];
    if (step.value !== null) plans.push(step.value);
  }
}

test('the answer is that of brute force; no certificate on the way lies; a plan is what it says', () => {
  for (let seed = 0; seed < SEEDS; seed++) {
    const siting = randomSiting(seed);
    const question = randomQuestion(seed);
    const best = bruteForce(siting, question);
    const scale = 1e-7 * (1 + siting.weights.reduce((sum, weight) => sum + weight, 0));
    const plans = allPlans(siting, question);
    for (const plan of plans) {
      const chosen = plan.sites.map((site) => site.candidate);
      const context = `seed ${seed} ${JSON.stringify(question)}`;
      expect(Math.abs(plan.coveredWeight - weightCovered(siting, chosen)), context).toBeLessThan(scale);
      expect(new Set(chosen).size, context).toBe(chosen.length);
      expect(
        siting.pinned.every((c) => chosen.includes(c)),
        context,
      ).toBe(true);
      expect(
        siting.forbidden.some((c) => chosen.includes(c)),
        context,
      ).toBe(false);
      if (question.kind === 'share') continue;
      if (best !== null) expect(plan.bound, context).toBeGreaterThanOrEqual(best - scale / 1e4);
    }
    const last = plans.at(-1)!;
    const context = `seed ${seed} ${JSON.stringify(question)} ${last.failure}`;
    expect(last.failure !== null, context).toBe(best === null);
    if (best === null) continue;
    expect(last.isProven, context).toBe(true);
    const answer = question.kind === 'share' ? last.cost : last.coveredWeight;
    expect(Math.abs(answer - best), context).toBeLessThan(scale);
    if (question.kind === 'share') {
      for (const plan of plans) expect(plan.costBound ?? 0, context).toBeLessThanOrEqual(best + 1e-7);
      expect(last.coveredWeight, context).toBeGreaterThanOrEqual(question.share * last.totalWeight - scale);
    } else
      expect(last.cost, context).toBeLessThanOrEqual(
        (question.kind === 'count' ? question.count : question.budget) + 1e-9,
      );
  }
});
