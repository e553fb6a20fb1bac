import type { PresenceImage } from '#domain/presence-image.ts';
import { latFromMercatorY, MERCATOR_SIZE } from '#geo/web-mercator.ts';

const EARTH_CIRCUMFERENCE_METRES = 40_075_017;

/** Side of a cell on the ground, metres, in the middle of the image. */
export function cellMetres({ zoom, top, height }: PresenceImage): number {
  const latitude = latFromMercatorY(((top + height / 2) / 2 ** zoom) * MERCATOR_SIZE);
  return (EARTH_CIRCUMFERENCE_METRES * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
}
