import type { FeatureCollection } from 'geojson';
import type { ExportTable } from './export-table.ts';

/** WGS84 features with the columns as properties (RFC 7946). */
export function writeGeoJson({ columnNames, rows, geometries }: ExportTable): Uint8Array<ArrayBuffer> {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: rows.map((row, index) => ({
      type: 'Feature',
      geometry: geometries[index] ?? null,
      properties: Object.fromEntries(columnNames.map((name, column) => [name, row[column] ?? null])),
    })),
  } as FeatureCollection;
  return new TextEncoder().encode(JSON.stringify(collection));
}
