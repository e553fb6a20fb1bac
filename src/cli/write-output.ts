import { writeFileSync } from 'node:fs';
import type { ImportKind, ImportOutcome } from '#formats/outcome.ts';
import { exportLayer } from '#formats/write/export-layer.ts';
import type { ExportTable } from '#formats/write/export-table.ts';
import { writeCsv } from '#formats/write/write-csv.ts';
import { writeGeoJson } from '#formats/write/write-geojson.ts';
import { UsageError } from './usage-error.ts';

/**
 * Writes the records of an import, GeoJSON or CSV by the extension. Plate sites found in a camera list are features of the same GeoJSON,
 * and a second CSV since their columns differ.
 */
export function writeOutput(path: string, kind: ImportKind, outcome: ImportOutcome): void {
  if (kind === 'backdrop') {
    writeBytes(
      path,
      outcome.columns[0]?.bytes ?? new TextEncoder().encode('{"type":"FeatureCollection","features":[]}'),
    );
    return;
  }
  const blocks = new Map(outcome.columns.map(({ id, bytes }) => [id, bytes]));
  const kinds = kind === 'cameras' ? (['cameras', 'plates'] as const) : ([kind] as const);
  const tables = kinds
    .map((one) => exportLayer(one, outcome.records, (id) => blocks.get(id)))
    .filter((table, rank) => rank === 0 || table.rows.length > 0);
  if (/\.csv$/i.test(path)) {
    for (const [rank, table] of tables.entries()) {
      const name = rank === 0 ? path : path.replace(/\.csv$/i, '-plaques.csv');
      writeBytes(name, writeCsv(table.columnNames, table.rows));
      if (rank > 0) console.error(`Sites plaques écrits à part : ${name}`);
    }
  } else writeBytes(path, joinCollections(tables));
}

export function writeBytes(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch {
    throw new UsageError(`Le fichier ne peut pas être écrit : ${path}.`);
  }
}

function joinCollections(tables: readonly ExportTable[]): Uint8Array {
  if (tables.length === 1) return writeGeoJson(tables[0]!);
  const features = tables.flatMap(
    (table) => JSON.parse(new TextDecoder().decode(writeGeoJson(table))).features,
  );
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}
