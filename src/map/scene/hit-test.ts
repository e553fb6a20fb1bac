import type { LngLat } from '#geo/units.ts';
import type { PlacedSymbols } from './place-symbols.ts';
import type { SceneSite } from './scene.ts';

export type SymbolHit =
  | { readonly type: 'record'; readonly id: string }
  | {
      readonly type: 'cluster';
      readonly ids: readonly string[];
      readonly opensAtZoom: number;
      readonly place: LngLat;
    };

/** Half of a symbol's square, CSS pixels, and how much further a finger or pointer may be: targets of 24 pixels and more. */
const HALF = 12;
const SLACK = 3;
/** Of the wedges of a site, as the atlas draws them. */
const WEDGE_RADIUS = 30;

/**
 * The symbol under a point of the screen, the topmost first; null when there is none.
 * @param project place to CSS pixels of the map.
 */
export function hitSymbol(
  placed: PlacedSymbols,
  at: readonly [x: number, y: number],
  project: (place: LngLat) => readonly [x: number, y: number],
  scale: number,
): SymbolHit | null {
  const reach = HALF * scale + SLACK;
  const near = (place: LngLat, offset: readonly [number, number], radius: number) => {
    const [x, y] = project(place);
    return Math.hypot(at[0] - x - offset[0], at[1] - y - offset[1]) <= radius;
  };
  const symbol = placed.symbols.findLast(({ point, offset }) => near(point.place, offset, reach));
  if (symbol) return { type: 'record', id: symbol.point.id };
  const disc = placed.discs.findLast(({ place, radius }) => near(place, [0, 0], radius + SLACK));
  if (disc) {
    const [only] = disc.siteIds;
    if (disc.opensAtZoom === null && only !== undefined) return { type: 'record', id: only };
    return { type: 'cluster', ids: disc.siteIds, opensAtZoom: disc.opensAtZoom ?? 14, place: disc.place };
  }
  const site = placed.sites.findLast(({ place }) => near(place, [0, 0], reach));
  if (site) return { type: 'record', id: site.id };
  const wedge = placed.sites.findLast((each) => wedgeAt(each, at, project(each.place), scale) !== null);
  const cameraId = wedge && wedgeAt(wedge, at, project(wedge.place), scale);
  return cameraId ? { type: 'record', id: cameraId } : null;
}

/** The camera whose wedge is under a point of the screen; null when none is. */
function wedgeAt(
  { wedges }: SceneSite,
  [x, y]: readonly [x: number, y: number],
  [siteX, siteY]: readonly [x: number, y: number],
  scale: number,
): string | null {
  const [east, south] = [x - siteX, y - siteY];
  if (Math.hypot(east, south) > WEDGE_RADIUS * scale) return null;
  const azimuth = (Math.atan2(east, -south) * 180) / Math.PI;
  const within = wedges.find(({ azimuthDegrees, fieldDegrees }) => {
    const turn = Math.abs(((azimuth - azimuthDegrees + 540) % 360) - 180);
    return turn <= fieldDegrees / 2;
  });
  return within?.cameraId ?? null;
}
