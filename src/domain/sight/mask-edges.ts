import type { Mask } from '../records/mask.ts';
import { wholeAzimuth } from './turn-camera.ts';

/** What of a mask a hand moves: one of its two sides, or where it begins. */
export const MASK_EDGES = ['from', 'to', 'near'] as const;
export type MaskEdge = (typeof MASK_EDGES)[number];

/** Least depth of a mask that has an end, metres. */
const LEAST_DEPTH = 0.5;
const STEPS_A_METRE = 10;

/** A mask with one edge elsewhere: an azimuth for a side, metres from the camera for its beginning. */
export function moveMaskEdge(mask: Mask, edge: MaskEdge, to: number): Mask {
  if (edge === 'from') return { ...mask, fromDegrees: wholeAzimuth(to) };
  if (edge === 'to') return { ...mask, toDegrees: wholeAzimuth(to) };
  const most = mask.toMetres === null ? Number.POSITIVE_INFINITY : mask.toMetres - LEAST_DEPTH;
  const metres = Math.round(Math.min(most, Math.max(0, to)) * STEPS_A_METRE) / STEPS_A_METRE;
  return { ...mask, fromMetres: metres };
}

/** Degrees from its first side clockwise to its second, 0 < width ≤ 360. */
export function maskWidth({ fromDegrees, toDegrees }: Mask): number {
  const turn = (((toDegrees - fromDegrees) % 360) + 360) % 360;
  return turn === 0 ? 360 : turn;
}
