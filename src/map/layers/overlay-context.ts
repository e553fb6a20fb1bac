import type { Palette } from '../palette.ts';
import type { PlacedArc } from '../scene/place-arcs.ts';
import type { PlacedSymbols } from '../scene/place-symbols.ts';
import type { Scene } from '../scene/scene.ts';
import type { IconAtlas } from '../symbols/icon-atlas.ts';

/** What the layers drawn by deck.gl are given. */
export interface OverlayContext {
  readonly scene: Scene;
  readonly placed: PlacedSymbols;
  readonly arcs: readonly PlacedArc[];
  readonly palette: Palette;
  readonly weight: number;
  readonly symbols: IconAtlas;
  readonly discs: IconAtlas;
}

const FADED = 0.2;

/** Links cover more than symbols do: those of other chains fade further. */
export const FADED_LINK = 0.1;

/** Alpha of 0 … 255: what is outside the lit chain fades. */
export function alphaOf(opacity: number, lit: boolean, faded = FADED): number {
  return Math.round(255 * opacity * (lit ? 1 : faded));
}
