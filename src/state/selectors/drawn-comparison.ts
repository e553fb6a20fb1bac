import type { BrushState } from '../brush-store.ts';

/** How the map shows two periods; `none` while there is one. A page for a mayor has the difference: no line cuts his commune in two. */
export function drawnComparison({
  compareTo,
  compareAs,
  forElus,
}: Pick<BrushState, 'compareTo' | 'compareAs' | 'forElus'>): 'none' | 'difference' | 'sides' {
  if (compareTo === null) return 'none';
  return compareAs === 'sides' && forElus === null ? 'sides' : 'difference';
}
