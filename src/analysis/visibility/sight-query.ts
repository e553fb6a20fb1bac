import type { HalfPlane } from '#domain/optics/half-plane.ts';
import type { ViewSector } from '#domain/optics/view-sector.ts';

/** From where, and what of a plane is asked for. Metres in the frame of the index. */
export interface SightQuery {
  readonly x: number;
  readonly y: number;
  /** Of the lens above the ground. */
  readonly heightMetres: number;
  /** Of the plane looked at above the ground. */
  readonly planeMetres: number;
  /** Clockwise from north, the way that « forward » of the half-planes points. */
  readonly azimuthDegrees: number;
  /** The picture; none: all round. */
  readonly halfPlanes: readonly HalfPlane[];
  /** What is hidden by masks of the camera, or lies outside of what it may turn to. */
  readonly masks: readonly ViewSector[];
  /** Nothing farther ahead, behind or to a side is asked for. */
  readonly reachMetres: number;
  /** True: buildings hide everything behind them, whatever their height. */
  readonly ignoresHeights: boolean;
}
