import { toRadians } from '#geo/units.ts';
import type { ViewSector } from './view-sector.ts';

/** A camera that turns and zooms (pilotée, PTZ): what its axis may aim at. Tilts are below the horizon. */
export interface TurningCamera {
  readonly heightMetres: number;
  readonly panFromDegrees: number;
  readonly panToDegrees: number;
  readonly tiltFromDegrees: number;
  readonly tiltToDegrees: number;
  readonly sensorWidthMm: number;
  readonly longestFocalMm: number;
  readonly widthPx: number;
}

/**
 * Every place that a turning camera can show at a density, aimed at and zoomed in, one place at a time: an envelope, never what
 * is seen at one moment. At the middle of the picture optical depth is the distance from the lens.
 * Null when the density is reached nowhere on the plane, or the plane is not below the lens.
 */
export function turningEnvelope(
  camera: TurningCamera,
  planeMetres: number,
  pixelsPerMetre: number,
): ViewSector | null {
  const rise = camera.heightMetres - planeMetres;
  const depth = (camera.widthPx * camera.longestFocalMm) / (camera.sensorWidthMm * pixelsPerMetre);
  if (rise <= 0 || depth <= rise || camera.tiltToDegrees <= 0) return null;
  const fromMetres = camera.tiltToDegrees >= 90 ? 0 : rise / Math.tan(toRadians(camera.tiltToDegrees));
  const byTilt =
    camera.tiltFromDegrees <= 0
      ? Number.POSITIVE_INFINITY
      : rise / Math.tan(toRadians(camera.tiltFromDegrees));
  const toMetres = Math.min(byTilt, Math.sqrt(depth ** 2 - rise ** 2));
  if (toMetres <= fromMetres) return null;
  return { fromDegrees: camera.panFromDegrees, toDegrees: camera.panToDegrees, fromMetres, toMetres };
}
