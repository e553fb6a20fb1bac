import type { Theme } from '#domain/view-settings.ts';

/** A map narrower than this is a phone's: mirrored on a wall it is enlarged as a whole, and heavy lines would fill it. CSS pixels. */
const LEAST_HEAVY_WIDTH = 520;

/** How much heavier than on a desk lines and names are: twice when projected. */
export function mapWeight(theme: Theme, width: number): 1 | 2 {
  return theme === 'projector' && width >= LEAST_HEAVY_WIDTH ? 2 : 1;
}
