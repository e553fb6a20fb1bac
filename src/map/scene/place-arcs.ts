import type { ServiceState } from '#domain/records/record-base.ts';
import type { LngLat } from '#geo/units.ts';
import {
  latFromMercatorY,
  lngFromMercatorX,
  MERCATOR_SIZE,
  mercatorX,
  mercatorY,
} from '#geo/web-mercator.ts';
import { arcPath } from './arc-path.ts';
import type { PlacedSymbols } from './place-symbols.ts';
import type { SceneArc } from './scene.ts';

export interface PlacedArc {
  readonly layer: SceneArc['layer'];
  readonly state: ServiceState;
  readonly path: readonly LngLat[];
  /** Links it stands for. */
  readonly links: number;
  readonly opacity: number;
  readonly lit: boolean;
}

/** Links nearer in bearing than this, at the same end, would lie on each other. */
const PARTING_RADIANS = 0.25;
const BEND = 0.13;
const BEND_STEP = 0.05;
const BEND_MOST = 0.34;
/** Shorter than this, CSS pixels, an arc is under the symbols of its ends. */
const SHORTEST = 26;

interface End {
  readonly key: string;
  readonly place: LngLat;
}

/**
 * Arcs at a zoom of placing (`place-symbols.ts`). From a disc of several sites, links of one state to one place are one arc. Ends follow the symbols
 * that stepped aside, and a link to a symbol left out is left out with it; arcs that share an end part, alternately to each side.
 */
export function placeArcs(
  arcs: readonly SceneArc[],
  placed: PlacedSymbols,
  zoom: number,
  lit: ReadonlySet<string> | null,
): PlacedArc[] {
  const ends = endsOf(placed, zoom);
  const end = (id: string, place: LngLat): End => ends.get(id) ?? { key: id, place };
  const scale = (512 * 2 ** zoom) / MERCATOR_SIZE;
  const merged = new Map<
    string,
    { arc: SceneArc; from: End; to: End; bearing: number; links: number; lit: boolean }
  >();
  for (const arc of arcs) {
    if (placed.leftOut.has(arc.from) || placed.leftOut.has(arc.to)) continue;
    const from = end(arc.from, arc.fromPlace);
    const to = end(arc.to, arc.toPlace);
    const dx = (mercatorX(from.place[0]) - mercatorX(to.place[0])) * scale;
    const dy = (mercatorY(from.place[1]) - mercatorY(to.place[1])) * scale;
    if (from.key === to.key || Math.hypot(dx, dy) < SHORTEST) continue;
    const isLit = lit === null || lit.has(arc.id);
    const key = `${to.key}/${from.key}/${arc.layer}/${arc.state}/${isLit}`;
    const same = merged.get(key);
    if (same) same.links++;
    else merged.set(key, { arc, from, to, bearing: Math.atan2(dy, dx), links: 1, lit: isLit });
  }
  const list = [...merged.values()].sort((a, b) => compare(a.to.key, b.to.key) || a.bearing - b.bearing);
  let rank = 0;
  return list
    .map(({ arc, from, to, bearing, links, lit: isLit }, index): PlacedArc => {
      const before = list[index - 1];
      const close = before?.to.key === to.key && bearing - before.bearing < PARTING_RADIANS;
      rank = close ? rank + 1 : 0;
      const bend = Math.min(BEND_MOST, BEND + BEND_STEP * Math.floor(rank / 2)) * (rank % 2 === 0 ? 1 : -1);
      const { layer, state, opacity } = arc;
      return { layer, state, path: arcPath(from.place, to.place, bend), links, opacity, lit: isLit };
    })
    .sort((a, b) => Number(a.lit) - Number(b.lit));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where the symbol of a record is drawn: in a disc, or aside. Half way to the next placing, so that the error stays under a symbol's size. */
function endsOf(placed: PlacedSymbols, zoom: number): ReadonlyMap<string, End> {
  const pixel = MERCATOR_SIZE / (512 * 2 ** (zoom + 0.12));
  const ends = new Map<string, End>();
  placed.discs.forEach(({ siteIds, place }, index) => {
    for (const id of siteIds) ends.set(id, { key: `disc ${index}`, place });
  });
  for (const { point, offset } of placed.symbols) {
    const [x, y] = [
      mercatorX(point.place[0]) + offset[0] * pixel,
      mercatorY(point.place[1]) + offset[1] * pixel,
    ];
    ends.set(point.id, { key: point.id, place: [lngFromMercatorX(x), latFromMercatorY(y)] });
  }
  return ends;
}
