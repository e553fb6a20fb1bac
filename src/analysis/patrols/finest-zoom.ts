const EQUATOR_METRES = 40_075_016.686;
const FINEST_ZOOM = 18;
const COARSEST_ZOOM = 15;

/** Side of a quadkey cell on the ground. @param latitude degrees @returns metres */
export function cellMetres(zoom: number, latitude: number): number {
  return (EQUATOR_METRES * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom;
}

/**
 * The finest zoom whose cells are not smaller than the way driven between two fixes; between 15 and 18.
 * A finer image would show the straight line that this program drew, not where the unit went (Crime Science 2021, 10.1186/s40163-021-00140-1).
 * @param metresPerSecond 25 km/h unless told: the mean of a patrol in a built-up area, its stops included.
 */
export function finestZoom(pingSeconds: number, latitude: number, metresPerSecond = 25 / 3.6): number {
  let zoom = FINEST_ZOOM;
  while (zoom > COARSEST_ZOOM && cellMetres(zoom, latitude) < pingSeconds * metresPerSecond) zoom--;
  return zoom;
}
