import type { FileZone, LocalPolygon } from '../video-file-input.ts';

/** What the caller reckoned of a camera, in the frame of the plans. */
export interface CameraSight {
  readonly zones: readonly FileZone[];
  readonly deadZone: readonly LocalPolygon[];
  readonly bestPxPerMetre: number | null;
  readonly fieldDegrees: number | null;
  /** False: its optics, height or direction are not known, so that nothing could be reckoned. */
  readonly known: boolean;
  /** French sentences on what the camera stands on or in, and whether it sees anything. */
  readonly remarks: readonly string[];
  /** Walls in view, masks left aside. */
  readonly facades: readonly FacadeInView[];
}

export interface FacadeInView {
  /** Rank of the building among all those of the dossier. */
  readonly building: number;
  readonly facadeMetres: number;
  readonly nearestMetres: number;
  readonly pxPerMetre: number;
  /** Someone who is known is recognised before it. */
  readonly recognisable: boolean;
  /** Masks hide all that would be recognised of it. */
  readonly masked: boolean;
}

/** A camera of which the optics are not known: nothing is drawn for it. */
export const UNKNOWN_SIGHT: CameraSight = {
  zones: [],
  deadZone: [],
  bestPxPerMetre: null,
  fieldDegrees: null,
  known: false,
  remarks: [],
  facades: [],
};
