import type { Mask } from '#domain/records/mask.ts';
import type { LocalPoint, LocalPolygon } from '../video-file-input.ts';

/** Degrees between two corners of the drawn arc: under a millimetre of paper at any scale of the plans. */
const STEP_DEGREES = 3;

/** A mask without an end is drawn as far as the camera sees. */
export function maskOutline(mask: Mask, [x, y]: LocalPoint, reachMetres: number): LocalPolygon {
  const { fromDegrees, toDegrees, fromMetres, toMetres } = mask;
  const turn = (((toDegrees - fromDegrees) % 360) + 360) % 360 || 360;
  const steps = Math.max(1, Math.ceil(turn / STEP_DEGREES));
  const arc = (distance: number): LocalPoint[] =>
    Array.from({ length: steps + 1 }, (_, at) => {
      const azimuth = ((fromDegrees + (turn * at) / steps) * Math.PI) / 180;
      return [x + distance * Math.sin(azimuth), y + distance * Math.cos(azimuth)];
    });
  const far = arc(toMetres ?? Math.max(reachMetres, fromMetres + 1));
  return [fromMetres === 0 ? [[x, y], ...far] : [...arc(fromMetres).reverse(), ...far]];
}
