/**
 * The places where forward·u + left·v ≤ limit, metres: u is ahead of the camera on the ground, v to its left.
 * The picture of a pinhole camera on a plane, and each level of detail in it, are a few of them: exact straight edges.
 */
export interface HalfPlane {
  readonly forward: number;
  readonly left: number;
  readonly limit: number;
}

/** A place relative to the camera, metres. */
export interface ViewPlace {
  readonly forward: number;
  readonly left: number;
}

export function isWithin({ forward, left }: ViewPlace, halfPlanes: readonly HalfPlane[]): boolean {
  return halfPlanes.every((side) => side.forward * forward + side.left * left <= side.limit);
}
