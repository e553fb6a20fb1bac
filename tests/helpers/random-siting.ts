import type { SitingProblem, SitingQuestion } from '#analysis/siting/siting-question.ts';
import { seededRandom } from '#geo/seeded-random.ts';

/** A small question with everything in it now and then: existing cover, pinned and forbidden sites, free sites, weightless demand, repeated sets. */
export function randomSiting(seed: number): SitingProblem {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const candidateCount = below(11);
  const demandCount = below(26);
  const density = 0.1 + 0.5 * random();
  const sets: number[][] = [];
  for (let c = 0; c < candidateCount; c++) {
    const earlier = sets[below(c + 3)];
    sets.push(earlier ?? [...Array(demandCount).keys()].filter(() => random() < density));
  }
  const isWhole = random() < 0.6;
  const isPinning = random() < 0.3;
  const isForbidding = random() < 0.3;
  const candidates = [...sets.keys()];
  const pinned = candidates.filter(() => isPinning && random() < 0.15);
  return {
    sets: {
      candidateCount,
      demandCount,
      starts: Uint32Array.from([0, ...sets.map((_, c) => sets.slice(0, c + 1).flat().length)]),
      demands: Uint32Array.from(sets.flat()),
    },
    weights: Float64Array.from({ length: demandCount }, () =>
      random() < 0.1 ? 0 : isWhole ? below(20) : random() * 10,
    ),
    costs:
      random() < 0.2
        ? null
        : Float64Array.from({ length: candidateCount }, () => (isWhole ? below(9) : random() * 5)),
    coveredAlready:
      random() < 0.5 ? null : Uint8Array.from({ length: demandCount }, () => (below(4) === 0 ? 1 : 0)),
    pinned,
    forbidden: candidates.filter((c) => isForbidding && !pinned.includes(c) && random() < 0.2),
  };
}

export function randomQuestion(seed: number): SitingQuestion {
  const random = seededRandom(seed ^ 0x5bd1e995);
  const kind = Math.floor(random() * 4);
  if (kind === 0) return { kind: 'count', count: Math.floor(random() * 6) };
  if (kind === 1) return { kind: 'budget', budget: Math.floor(random() * 20) };
  return { kind: 'share', share: random(), least: kind === 2 ? 'sites' : 'cost' };
}

/** Weight that candidates cover together with the cameras in place. */
export function weightCovered(
  { sets, weights, coveredAlready }: SitingProblem,
  chosen: readonly number[],
): number {
  const covered = new Set(
    chosen.flatMap((c) => [...sets.demands.subarray(sets.starts[c], sets.starts[c + 1])]),
  );
  return weights.reduce(
    (sum, weight, d) => (covered.has(d) || coveredAlready?.[d] === 1 ? sum + weight : sum),
    0,
  );
}

/** The best that any set of candidates does: the weight that count or budget allows, or the cost of the share; null when nothing is allowed or enough. */
export function bruteForce(siting: SitingProblem, question: SitingQuestion): number | null {
  const { candidateCount } = siting.sets;
  const total = siting.weights.reduce((sum, weight) => sum + weight, 0);
  const isByCost = question.kind === 'budget' || (question.kind === 'share' && question.least === 'cost');
  let best: number | null = null;
  for (let set = 0; set < 2 ** candidateCount; set++) {
    const chosen = [...Array(candidateCount).keys()].filter((c) => (set >> c) % 2 === 1);
    if (!siting.pinned.every((c) => chosen.includes(c))) continue;
    if (siting.forbidden.some((c) => chosen.includes(c))) continue;
    const cost = isByCost ? chosen.reduce((sum, c) => sum + (siting.costs?.[c] ?? 1), 0) : chosen.length;
    if (question.kind === 'share') {
      if (weightCovered(siting, chosen) < question.share * total - 1e-9 * total) continue;
      if (best === null || cost < best) best = cost;
      continue;
    }
    if (cost > (question.kind === 'count' ? question.count : question.budget) + 1e-9) continue;
    const weight = weightCovered(siting, chosen);
    if (best === null || weight > best) best = weight;
  }
  return best;
}
