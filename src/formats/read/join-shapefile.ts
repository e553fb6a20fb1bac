import { zipSync } from 'fflate';
import type { SourceFile } from './format.ts';

/** The loose files of one shapefile as the zip that one would have made of them, stored without deflating. */
export function joinShapefile(shp: SourceFile, companions: readonly SourceFile[]): SourceFile {
  const parts = [shp, ...companions].map(({ name, bytes }) => [name, bytes] as const);
  return { name: shp.name, bytes: new Uint8Array(zipSync(Object.fromEntries(parts), { level: 0 })) };
}
