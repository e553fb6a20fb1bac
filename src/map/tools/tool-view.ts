import type { LngLat } from '#geo/units.ts';

/** A part of the picture seen from a camera: azimuths clockwise, and where it begins. */
export interface DrawnSector {
  readonly fromDegrees: number;
  readonly toDegrees: number;
  readonly fromMetres: number;
}

interface Shared {
  /** One line at the top of the map: what to do, and how to leave. */
  readonly hint: string;
  readonly onCancel: () => void;
}

/** What the map waits for, and whom it tells. Another object is another drawing: keep the same while one goes on. */
export type ToolView = Shared &
  (
    | {
        readonly type: 'point';
        /** A line is drawn from here to the pointer: where a camera will look from; null without one. */
        readonly from: LngLat | null;
        readonly onPoint: (place: LngLat) => void;
      }
    | { readonly type: 'polygon'; readonly onPolygon: (ring: readonly LngLat[]) => void }
    | { readonly type: 'sector'; readonly centre: LngLat; readonly onSector: (sector: DrawnSector) => void }
  );
