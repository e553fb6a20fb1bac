import type { Basemap, Theme } from '#domain/view-settings.ts';
import type { Palette } from '../palette.ts';
import type { Scene } from '../scene/scene.ts';
import type { SwipeLine } from './swipe-layers.ts';

/** What every layer file is given: the scene, resolved colours, and how heavy lines and symbols are (2 in a meeting room). */
export interface LayerContext {
  readonly scene: Scene;
  readonly palette: Palette;
  readonly weight: number;
  readonly basemap: Basemap;
  readonly theme: Theme;
  /** Between two periods side by side. */
  readonly swipe: SwipeLine;
}

/** A font of the page, quoted: MapLibre hands the list to a canvas as it is, and an unquoted « 3 » is no CSS identifier. */
export const PAGE_FONT = ["'Source Sans 3 Variable'"];
/** MapLibre reads the weight in the first family name; no family is called so, and the canvas falls through to the next. */
export const PAGE_FONT_SEMIBOLD = ['semibold', "'Source Sans 3 Variable'"];
