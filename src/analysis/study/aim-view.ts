import type { SightView } from '#domain/sight/sight-subject.ts';

/** Directions that are tried for a camera that looks one way, degrees clockwise from north. */
export const AZIMUTHS_TRIED = [0, 45, 90, 135, 180, 225, 270, 315] as const;

/** The views that a model of camera may have at a place: one that looks all around has one. @param view looking north */
export function viewsTried(
  view: SightView,
): readonly { readonly azimuthDegrees: number | null; readonly view: SightView }[] {
  if (view.type !== 'pinhole') return [{ azimuthDegrees: null, view }];
  return AZIMUTHS_TRIED.map((azimuthDegrees) => ({
    azimuthDegrees,
    view: {
      type: 'pinhole',
      poses: view.poses.map((pose) => ({
        ...pose,
        azimuthDegrees: (pose.azimuthDegrees + azimuthDegrees) % 360,
      })),
    },
  }));
}
