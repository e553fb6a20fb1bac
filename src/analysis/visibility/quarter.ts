import type { HalfPlane, ViewPlace } from '#domain/optics/half-plane.ts';

/**
 * The horizon of a camera in four quarters: ahead (0), to the left (1), behind (2), to the right (3), each 90° wide around its own
 * axis, so that in each « forward » is positive and s = left / forward goes from −1 to 1.
 */
export function turnHalfPlane({ forward, left, limit }: HalfPlane, quarter: number): HalfPlane {
  if (quarter === 0) return { forward, left, limit };
  if (quarter === 1) return { forward: left, left: -forward, limit };
  if (quarter === 2) return { forward: -forward, left: -left, limit };
  return { forward: -left, left: forward, limit };
}

/** The place of direction s and nearness w of a quarter, in the camera's own axes. */
export function placeOf(quarter: number, s: number, w: number): ViewPlace {
  const ahead = 1 / w;
  const aside = s / w;
  if (quarter === 0) return { forward: ahead, left: aside };
  if (quarter === 1) return { forward: -aside, left: ahead };
  if (quarter === 2) return { forward: -ahead, left: -aside };
  return { forward: aside, left: -ahead };
}
