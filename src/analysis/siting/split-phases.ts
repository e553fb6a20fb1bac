import type { PlannedSite } from './order-by-gain.ts';

/** Tranches by number of sites, or by what may be spent in each. The last limit holds for all that follow. */
export type PhaseLimits =
  | { readonly kind: 'count'; readonly limits: readonly number[] }
  | { readonly kind: 'budget'; readonly limits: readonly number[] };

export interface Phase {
  /** In the order of the plan: what helps most comes first. */
  readonly sites: readonly PlannedSite[];
  readonly cost: number;
  /** Weight covered once this tranche and those before it are built. */
  readonly coveredWeight: number;
}

/**
 * Cuts a plan into tranches without changing its order, so that after each tranche the sites built are those that add
 * most. A site dearer than its whole tranche has it alone, over the limit: waiting would not make it cheaper.
 * @throws Error when there is no limit or one is not above zero
 */
export function splitPhases(sites: readonly PlannedSite[], { kind, limits }: PhaseLimits): readonly Phase[] {
  if (limits.length === 0 || limits.some((limit) => !(limit > 0)))
    throw new Error(`Tranches of ${limits.join(', ') || 'nothing'}: each limit is above zero.`);
  const phases: Phase[] = [];
  let current: PlannedSite[] = [];
  let used = 0;
  const close = (): void => {
    const cost = current.reduce((sum, site) => sum + site.cost, 0);
    phases.push({ sites: current, cost, coveredWeight: current.at(-1)?.coveredWeight ?? 0 });
    [current, used] = [[], 0];
  };
  for (const site of sites) {
    const size = kind === 'count' ? 1 : site.cost;
    const limit = limits[Math.min(phases.length, limits.length - 1)]!;
    if (current.length > 0 && used + size > limit * (1 + 1e-12)) close();
    current.push(site);
    used += size;
  }
  if (current.length > 0) close();
  return phases;
}
