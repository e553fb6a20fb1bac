import type { ViewSector } from './view-sector.ts';

/** A hemispheric camera that looks straight down through an equidistant lens: distance on the picture = focal × angle from the axis. */
export interface PanoramicCamera {
  readonly heightMetres: number;
  readonly sensorWidthMm: number;
  readonly sensorHeightMm: number;
  readonly focalMm: number;
  readonly widthPx: number;
}

/**
 * Where a panoramic camera has a density on a plane below it: a disc. The lens gives the same pixels a radian everywhere along a
 * radius (and more across it), so density is that over the distance from the lens; the picture ends at half its smaller side.
 */
export function panoramicZone(
  camera: PanoramicCamera,
  planeMetres: number,
  pixelsPerMetre: number,
): ViewSector | null {
  const rise = camera.heightMetres - planeMetres;
  const distance = (camera.widthPx * camera.focalMm) / (camera.sensorWidthMm * pixelsPerMetre);
  if (rise <= 0 || distance <= rise) return null;
  const widest = Math.min(camera.sensorWidthMm, camera.sensorHeightMm) / 2 / camera.focalMm;
  const byLens = widest >= Math.PI / 2 ? Number.POSITIVE_INFINITY : rise * Math.tan(widest);
  const toMetres = Math.min(byLens, Math.sqrt(distance ** 2 - rise ** 2));
  return { fromDegrees: 0, toDegrees: 0, fromMetres: 0, toMetres };
}
