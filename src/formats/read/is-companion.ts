const PART = /\.(?:shp|dbf|prj|cpg)$/i;

/** Whether a file is a part that the reader has a use for, of the shapefile whose `.shp` has that name. */
export function isCompanion(name: string, shpName: string): boolean {
  return PART.test(name) && stem(name) === stem(shpName) && name.toLowerCase() !== shpName.toLowerCase();
}

function stem(name: string): string {
  return name.replace(/\.[^.]+$/, '').toLowerCase();
}
