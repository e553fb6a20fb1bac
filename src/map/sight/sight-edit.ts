import type { CameraPose } from '#domain/optics/camera-pose.ts';
import type { Camera } from '#domain/records/camera.ts';
import type { LngLat } from '#geo/units.ts';

/** The camera that handles move, as it is being moved, and what to tell of it. */
export interface SightEdit {
  readonly camera: Camera;
  /** Where its site is, or is being dragged to. */
  readonly place: LngLat;
  /** Its first viewing direction, with what was assumed. */
  readonly pose: CameraPose;
  readonly targetHeightMetres: number;
  /** « caméra 3 ». */
  readonly name: string;
  /** At each step of a gesture; `place` only when it is the site that moves. */
  readonly onDraft: (camera: Camera, place: LngLat | null) => void;
  /** The gesture ended: one step to undo. */
  readonly onCommit: () => void;
  /** Escape: as it was before the gesture. */
  readonly onCancel: () => void;
}
