import type { Relaxation } from './relaxation.ts';

/** The candidate about which the latest steps agree least: deciding it moves the bounds of both sides. */
export function branchingCandidate({ order, shares, chosenCount }: Relaxation): number {
  let best = -1;
  let most = -1;
  for (let at = 0; at < order.length; at++) {
    const share = shares[order[at]!]!;
    const doubt = Math.min(share, 1 - share);
    if (doubt > most) [most, best] = [doubt, order[at]!];
  }
  if (best === -1) throw new Error(`Nothing to decide among 0 candidates, ${chosenCount} of them chosen.`);
  return best;
}
