import type { Dossier } from '#domain/dossier.ts';
import { recordsOf } from '#domain/dossier.ts';
import type { ViewSettings } from '#domain/view-settings.ts';
import type { LngLat } from '#geo/units.ts';
import type { SceneArc } from './scene.ts';

/** Links of the layers in view whose two ends exist: to a CSU, or to the forces. */
export function sceneArcs({ tables, ...dossier }: Dossier, layers: ViewSettings['layers']): SceneArc[] {
  const placeOf = (id: string): LngLat | undefined =>
    (
      own(tables.site, id) ??
      own(tables['plate-site'], id) ??
      own(tables.csu, id) ??
      own(tables['force-unit'], id)
    )?.place;
  return recordsOf({ tables, ...dossier }, 'video-link').flatMap((link): SceneArc[] => {
    const layer = own(tables.csu, link.to) ? 'links-csu' : 'links-forces';
    const setting = layers[layer];
    const fromPlace = placeOf(link.from);
    const toPlace = placeOf(link.to);
    if (!setting?.visible || !fromPlace || !toPlace) return [];
    const { id, from, to, state } = link;
    return [{ id, from, to, layer, state, fromPlace, toPlace, opacity: setting.opacity }];
  });
}

function own<T>(table: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(table, id) ? table[id] : undefined;
}
