import type { StudyPlan } from '#domain/study/siting-study.ts';
import { chooseSites, type SitingPlan } from '../siting/choose-sites.ts';
import type { SitingProblem } from '../siting/siting-question.ts';
import type { Study } from './open-study.ts';

/** Which plan is looked for. Places are pinned and forbidden as a whole, whatever the direction. */
export interface PlanQuestion {
  readonly count: number;
  /** Candidates that are in every plan. */
  readonly pinned: readonly number[];
  /** Places where no camera may hang. */
  readonly forbiddenPlaces: readonly number[];
}

/** A search for a plan that goes on each time it is asked. */
export interface PlanSearchRun {
  /** Searches until `isOver` says so, at least to a first plan; the best one so far. */
  readonly improve: (isOver: () => boolean) => StudyPlan;
}

export function startPlan(study: Study, question: PlanQuestion): PlanSearchRun {
  const work = chooseSites(askedProblem(study, question), { kind: 'count', count: question.count });
  let best: SitingPlan | null = null;
  let isDone = false;
  const improve = (isOver: () => boolean): StudyPlan => {
    while (!isDone) {
      const step = work.next();
      isDone = step.done === true;
      best = step.done ? step.value.plan : (step.value ?? best);
      if (best !== null && isOver()) break;
    }
    if (best === null) throw new Error('A search for sites ended without a plan.');
    return planOf(best, !isDone);
  };
  return { improve };
}

function askedProblem({ problem, placeOf }: Study, { pinned, forbiddenPlaces }: PlanQuestion): SitingProblem {
  const closed = new Set(forbiddenPlaces);
  const forbidden = [...placeOf.keys()].filter((candidate) => closed.has(placeOf[candidate]!));
  const isForbidden = new Set(forbidden);
  return { ...problem, pinned: pinned.filter((candidate) => !isForbidden.has(candidate)), forbidden };
}

function planOf(plan: SitingPlan, isOpen: boolean): StudyPlan {
  const all = plan.totalWeight || 1;
  return {
    sites: plan.sites.map(({ candidate, gain, coveredWeight }) => ({
      candidate,
      gain: gain / all,
      covered: coveredWeight / all,
    })),
    existing: plan.existingWeight / all,
    covered: plan.coveredWeight / all,
    bound: plan.bound / all,
    isProven: plan.isProven,
    isPinnedTooMuch: plan.failure === 'pinned-too-much',
    isOpen: isOpen && !plan.isProven,
  };
}
