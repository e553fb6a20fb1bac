import { boxOfPolygons, joinBoxes, type LocalBox } from '../plan/local-box.ts';
import type { FileCamera } from '../video-file-input.ts';

/** The camera, what it sees and what is masked from it. */
export function cameraExtent({ place: [x, y], zones, masks, deadZone }: FileCamera): LocalBox {
  const seen = zones.map(({ polygons }) => boxOfPolygons(polygons));
  const hidden = masks.map(({ polygons }) => boxOfPolygons(polygons));
  return joinBoxes([[x, y, x, y], boxOfPolygons(deadZone), ...seen, ...hidden])!;
}
