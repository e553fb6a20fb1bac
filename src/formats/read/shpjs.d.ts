declare module 'shpjs' {
  import type { Geometry } from 'geojson';
  /** Records of a .shp in order, null for a null shape. Throws on bytes it cannot read. */
  export function parseShp(shp: Uint8Array, prj?: undefined): (Geometry | null)[];
}
