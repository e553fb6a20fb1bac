import type { ReactNode } from 'react';
import type { CameraPose } from '#domain/optics/camera-pose.ts';
import type { Camera } from '#domain/records/camera.ts';
import type { Site } from '#domain/records/site.ts';
import type { DensityScale } from '#domain/rules/density-scales.ts';
import type { SIGHT_TARGETS } from '#state/sight-store.ts';

export type TargetName = (typeof SIGHT_TARGETS)[number]['code'];

/** What every part of a camera's sheet is given. */
export interface CameraContext {
  /** As it is at this moment: typed or dragged, perhaps not yet in the dossier. */
  readonly camera: Camera;
  readonly site: Site;
  readonly readOnly: boolean;
  /** Null while something of the optics is missing. */
  readonly pose: CameraPose | null;
  /** What is supposed where the record says nothing, in words; empty when all is said. */
  readonly supposed: readonly string[];
  readonly scale: DensityScale;
  readonly target: TargetName;
  /** Typed: the map follows, nothing is kept yet. */
  readonly onDraft: (part: Partial<Camera>) => void;
  /** Keeps what was typed: one step of undo. */
  readonly onCommit: () => void;
  /** Keeps at once. */
  readonly onChange: (part: Partial<Camera>) => void;
  readonly onScale: (code: string) => void;
  readonly onTarget: (target: TargetName) => void;
  /** Given by the app: what asks to be looked at, and the chain of images. */
  readonly findings: ReactNode;
  readonly chain: ReactNode;
}
