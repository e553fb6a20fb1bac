import type { Dossier } from '#domain/dossier.ts';
import { recordsOf } from '#domain/dossier.ts';
import type { VideoLink } from '#domain/records/video-link.ts';
import type { ViewSettings } from '#domain/view-settings.ts';
import type { LngLat } from '#geo/units.ts';
import { arcPath } from './arc-path.ts';
import type { SceneArc } from './scene.ts';

/** Links nearer in bearing than this, at the same end, would lie on each other. */
const PARTING_RADIANS = 0.3;
const BEND = 0.14;
const BEND_STEP = 0.09;
const BEND_MOST = 0.6;

/** Links of the layers in view whose two ends exist, as arcs that part where they share an end. */
export function sceneArcs(dossier: Dossier, settings: ViewSettings): SceneArc[] {
  const { tables } = dossier;
  const placeOf = (id: string): LngLat | undefined =>
    (
      own(tables.site, id) ??
      own(tables['plate-site'], id) ??
      own(tables.csu, id) ??
      own(tables['force-unit'], id)
    )?.place;
  const drawn: { link: VideoLink; layer: SceneArc['layer']; from: LngLat; to: LngLat; bearing: number }[] =
    [];
  for (const link of recordsOf(dossier, 'video-link')) {
    const layer = own(tables.csu, link.to) ? 'links-csu' : 'links-forces';
    const from = placeOf(link.from);
    const to = placeOf(link.to);
    if (!settings.layers[layer]?.visible || !from || !to) continue;
    drawn.push({ link, layer, from, to, bearing: Math.atan2(from[1] - to[1], from[0] - to[0]) });
  }
  drawn.sort((a, b) => (a.link.to === b.link.to ? a.bearing - b.bearing : a.link.to < b.link.to ? -1 : 1));
  let rank = 0;
  return drawn.map(({ link, layer, from, to, bearing }, index) => {
    const before = drawn[index - 1];
    const close = before?.link.to === link.to && bearing - before.bearing < PARTING_RADIANS;
    rank = close ? rank + 1 : 0;
    const bend = Math.min(BEND_MOST, BEND + BEND_STEP * Math.ceil(rank / 2)) * (rank % 2 === 0 ? 1 : -1);
    return {
      id: link.id,
      from: link.from,
      to: link.to,
      layer,
      state: link.state,
      path: arcPath(from, to, bend),
      opacity: settings.layers[layer]?.opacity ?? 1,
    };
  });
}

function own<T>(table: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}
