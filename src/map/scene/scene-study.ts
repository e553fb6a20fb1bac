import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { PerimeterUse } from '#domain/records/perimeter.ts';
import type { ViewSettings } from '#domain/view-settings.ts';
import type { LngLat } from '#geo/units.ts';

/** What a study is about: outlines of perimeters, places that matter; empty where their layer is hidden. */
export interface SceneStudy {
  readonly perimeters: readonly {
    readonly id: string;
    readonly use: PerimeterUse;
    readonly polygons: readonly (readonly (readonly LngLat[])[])[];
  }[];
  readonly perimeterOpacity: number;
  readonly places: readonly { readonly id: string; readonly place: LngLat; readonly weight: number }[];
  readonly placeOpacity: number;
}

export function sceneStudy(dossier: Dossier, layers: ViewSettings['layers']): SceneStudy {
  const perimeters = layers.perimeters?.visible === false ? [] : recordsOf(dossier, 'perimeter');
  const places = layers.places?.visible === false ? [] : recordsOf(dossier, 'priority-place');
  return {
    perimeters: perimeters.map(({ id, use, polygons }) => ({ id, use, polygons })),
    perimeterOpacity: layers.perimeters?.opacity ?? 1,
    places: places.map(({ id, place, weight }) => ({ id, place, weight })),
    placeOpacity: layers.places?.opacity ?? 1,
  };
}
