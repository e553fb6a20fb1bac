import { isCompanion } from '#formats/registry.ts';

/** One table to import: a file, and the others of its shapefile when several were chosen or dropped together. */
export interface PickedFiles {
  readonly file: File;
  readonly companions: readonly File[];
}

/** Of several files the `.shp` and its companions, else the first; null when there is none. */
export function pickFiles(list: Iterable<File> | null | undefined): PickedFiles | null {
  const files = [...(list ?? [])];
  const shp = files.find(({ name }) => name.toLowerCase().endsWith('.shp'));
  if (shp) return { file: shp, companions: files.filter(({ name }) => isCompanion(name, shp.name)) };
  return files[0] ? { file: files[0], companions: [] } : null;
}
