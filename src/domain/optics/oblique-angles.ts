import { toDegrees, toRadians } from '#geo/units.ts';
import { OPTICS_LIMITS, type OpticsLimitCode } from '../rules/optics-limits.ts';

/** How obliquely a camera looks at what stands somewhere: degrees below the horizontal, and off the way it faces (null: not known). */
export interface Obliquity {
  readonly verticalDegrees: number;
  readonly yawDegrees: number | null;
}

/**
 * @param riseMetres of the lens above the target
 * @param bearingDegrees from the camera to the target
 * @param facingDegrees the way the target looks (a plate: the way the vehicle goes, towards the camera)
 */
export function obliquityAt(
  riseMetres: number,
  distanceMetres: number,
  bearingDegrees: number,
  facingDegrees: number | null,
): Obliquity {
  const verticalDegrees = toDegrees(Math.atan2(riseMetres, distanceMetres));
  if (facingDegrees === null) return { verticalDegrees, yawDegrees: null };
  // Seen head-on, the target faces back along the bearing.
  const turn = toRadians(facingDegrees - bearingDegrees - 180);
  return { verticalDegrees, yawDegrees: Math.abs(toDegrees(Math.atan2(Math.sin(turn), Math.cos(turn)))) };
}

/** The limits that an obliquity goes beyond, for reading plates or recognising persons. */
export function obliqueExcess(
  { verticalDegrees, yawDegrees }: Obliquity,
  target: 'plate' | 'face',
): readonly OpticsLimitCode[] {
  const vertical = Math.abs(verticalDegrees);
  const codes: OpticsLimitCode[] =
    target === 'face'
      ? ['recognition-vertical-degrees']
      : ['plate-vertical-degrees', 'plate-vertical-recommended-degrees', 'plate-yaw-degrees'];
  return codes.filter((code) => {
    const found = code === 'plate-yaw-degrees' ? (yawDegrees ?? 0) : vertical;
    return found > OPTICS_LIMITS[code].value;
  });
}

/** Nearest ground distance at which a target is looked at no more steeply than a limit says. */
export function leastDistanceFor(riseMetres: number, limit: OpticsLimitCode): number {
  return Math.abs(riseMetres) / Math.tan(toRadians(OPTICS_LIMITS[limit].value));
}
