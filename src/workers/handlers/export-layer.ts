import { exportLayer as tableOf } from '#formats/write/export-layer.ts';
import { writeCsv } from '#formats/write/write-csv.ts';
import { writeGeoJson } from '#formats/write/write-geojson.ts';
import type { Handler } from '../handler.ts';

/** The file of a layer. Here and not on the page: eight weeks of positions are half a million lines. */
export const exportLayer: Handler<'export-layer'> = async ({ kind, format, records, columns }, context) => {
  const blocks = new Map(columns.map(({ id, bytes }) => [id, bytes]));
  const table = tableOf(kind, records, (id) => blocks.get(id));
  const bytes = format === 'csv' ? writeCsv(table.columnNames, table.rows) : writeGeoJson(table);
  context.transfer(bytes.buffer);
  return { bytes };
};
