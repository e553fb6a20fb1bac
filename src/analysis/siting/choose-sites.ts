import { leastCost } from './least-cost.ts';
import { countsCost, type OpenSiting, openSiting } from './open-siting.ts';
import { orderByGain, type PlannedSite } from './order-by-gain.ts';
import { PlanSearch } from './search-plan.ts';
import type { SitingProblem, SitingQuestion } from './siting-question.ts';

export interface SitingPlan {
  /** In order of marginal gain: what each adds to those before it. Sites that add nothing are there only when pinned. */
  readonly sites: readonly PlannedSite[];
  /** Sum of their costs; their number where costs do not count. */
  readonly cost: number;
  readonly totalWeight: number;
  /** Covered by cameras in place, and by them and the plan. */
  readonly existingWeight: number;
  readonly coveredWeight: number;
  /** No plan that the question allows covers more. Of a share: no plan as cheap and cheaper does. */
  readonly bound: number;
  /** For a share, what any plan that reaches it costs at least; null otherwise. */
  readonly costBound: number | null;
  /** « At most this part better exists »: of the weight covered; for a share, « at least this part more is spent than must be ». Infinity when that is zero. 0 when proven. */
  readonly gap: number;
  /** Nothing better exists. Where weights have no common step, to a billionth of all weight. */
  readonly isProven: boolean;
  /** The pinned sites alone are more than the question allows: the plan is they. Or all sites together do not reach the share: the plan is all of use. */
  readonly failure: 'pinned-too-much' | 'share-out-of-reach' | null;
}

export interface SitingAnswer {
  readonly plan: SitingPlan;
  /** To start from when the problem changes a little: a site pinned, forbidden or taken away, another count. */
  readonly memory: Float32Array<ArrayBuffer>;
}

/** @param plan the best so far; @param fruitless how many looks ago it got its plan or its bound */
export type IsEnough = (plan: SitingPlan | null, fruitless: number) => boolean;

/**
 * The plan that covers most weight (maximal covering location, Church and ReVelle 1974) with so many sites or within a
 * budget, or the fewest or cheapest sites that cover a share. Yields a better plan or a better bound each time there
 * is one, null when there is only time to breathe; returns when it is proven that nothing better exists or `isEnough`
 * says so. The same input gives the same yields.
 * Method, assumptions and sources: docs/methods/siting.md.
 * @throws Error for weights, costs or sets that hold no meaning
 */
export function* chooseSites(
  siting: SitingProblem,
  question: SitingQuestion,
  memory: Float32Array | null = null,
  isEnough: IsEnough = () => false,
): Generator<SitingPlan | null, SitingAnswer, void> {
  const open = openSiting(siting, question, memory);
  yield null;
  if (open.isPinnedTooMuch) {
    const plan = planOf(siting, question, open, [], open.base, 0, 'pinned-too-much');
    return { plan, memory: memoryOf(open) };
  }
  const search = new PlanSearch(open.problem, open.goal, open.multipliers);
  const { target } = open.goal;
  const isOutOfReach = target !== null && target > search.book.allWeight * (1 + 1e-9);
  if (isOutOfReach) {
    const all = Array.from(open.problem.costs.keys());
    const plan = planOf(
      siting,
      question,
      open,
      all,
      open.base + search.book.allWeight,
      0,
      'share-out-of-reach',
    );
    return { plan, memory: memoryOf(open) };
  }
  let costBound = 0;
  const look = (): SitingPlan => {
    if (target !== null) costBound = Math.max(costBound, costBoundOf(open, search, target));
    return planOf(siting, question, open, search.book.chosen, open.base + search.bound, costBound, null);
  };
  const { book } = search;
  let [value, cost, bound] = [-1, Infinity, Infinity];
  let plan: SitingPlan | null = null;
  let fruitless = 0;
  for (const _ of search.run()) {
    const isBetter = book.value > value || book.cost < cost || search.bound < bound;
    [value, cost, bound] = [book.value, book.cost, search.bound];
    fruitless = isBetter ? 0 : fruitless + 1;
    if (isBetter) plan = look();
    yield isBetter ? plan : null;
    if (isEnough(plan, fruitless)) break;
  }
  return { plan: look(), memory: memoryOf(open) };
}

function costBoundOf({ problem, goal }: OpenSiting, search: PlanSearch, target: number): number {
  return search.isDone
    ? search.book.cost
    : Math.min(search.book.cost, leastCost(problem, search.multipliers, target, goal.costStep));
}

/** @param chosen candidates of the open problem */
function planOf(
  siting: SitingProblem,
  question: SitingQuestion,
  open: OpenSiting,
  chosen: readonly number[],
  bound: number,
  openCostBound: number,
  failure: SitingPlan['failure'],
): SitingPlan {
  const all = [...open.taken, ...chosen.map((c) => open.problem.origins[c]!)];
  const sites = orderByGain(siting, all, open.existingWeight);
  const coveredWeight = sites.at(-1)?.coveredWeight ?? open.existingWeight;
  const isByCost = countsCost(question);
  const cost = isByCost ? sites.reduce((sum, site) => sum + site.cost, 0) : sites.length;
  const common = {
    sites,
    cost,
    totalWeight: open.totalWeight,
    existingWeight: open.existingWeight,
    coveredWeight,
    failure,
  };
  if (question.kind !== 'share' || failure !== null) {
    const sure = failure === null ? Math.max(bound, coveredWeight) : coveredWeight;
    const isProven = sure - coveredWeight <= PROVEN * open.totalWeight;
    return {
      ...common,
      bound: sure,
      costBound: null,
      gap: isProven ? 0 : sure / coveredWeight - 1,
      isProven,
    };
  }
  let takenCost = 0;
  for (const c of open.taken) takenCost += isByCost ? (siting.costs?.[c] ?? 1) : 1;
  const costBound = Math.min(cost, takenCost + openCostBound);
  const isProven = cost - costBound <= PROVEN * cost;
  const gap = isProven ? 0 : cost / costBound - 1;
  return { ...common, bound: Math.max(bound, coveredWeight), costBound, gap, isProven };
}

/** Part of all weight, or of the cost, that counts as nothing: more than the search's own tolerance, for sums are made in another order. */
const PROVEN = 4e-9;

function memoryOf({ groupOf, problem, multipliers }: OpenSiting): Float32Array<ArrayBuffer> {
  const memory = new Float32Array(groupOf.length);
  for (let demand = 0; demand < groupOf.length; demand++) {
    const group = groupOf[demand]!;
    if (group !== -1) memory[demand] = Math.min(1, multipliers[group]! / problem.weights[group]!);
  }
  return memory;
}
