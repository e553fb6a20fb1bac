import type { BrushState } from '../brush-store.ts';

/** What is asked of the worker, and said of its answer: while a page for an élu is made, its days and hours in place of the user's, of all units. */
export function askedBrush(state: BrushState): BrushState {
  const { forElus } = state;
  if (forElus === null) return state;
  const { hours, fromDay, toDay, compareTo } = forElus;
  return { ...state, brush: { hours, fromDay, toDay, units: null, activities: null }, compareTo };
}
