import type { Problem } from '#domain/problem.ts';
import { baseName } from './base-name.ts';
import { featureTable } from './feature-table.ts';
import type { Reading, ReadLimits, SourceFile } from './format.ts';
import { KmlReader } from './kml-reader.ts';
import { Refusal } from './refusal.ts';
import { openZip, unzipEntry } from './unzip.ts';
import { walkXml } from './walk-xml.ts';

/** KML 2.2 (OGC 07-147): one row a placemark, with its folder, its extended data and its geometry. */
export function* readKml(file: SourceFile, limits: ReadLimits): Reading {
  const reader = new KmlReader(limits);
  const { truncated } = yield* walkXml(file.bytes, reader, limits);
  if (reader.rows.length === 0) throw new Refusal(truncated ? 'file-truncated' : 'table-empty', 'KML');
  const problems: Problem[] = truncated ? [{ code: 'file-truncated', where: {}, detail: 'KML' }] : [];
  const table = yield* featureTable(
    baseName(file.name),
    reader.rows,
    { crs: 'wgs84', how: 'format' },
    limits,
  );
  return { tables: [table], problems };
}

/** A zip whose first .kml, preferably `doc.kml`, is read; pictures in it are not. */
export function* readKmz(file: SourceFile, limits: ReadLimits): Reading {
  const entries = openZip(file.bytes, limits).filter(({ name }) => name.toLowerCase().endsWith('.kml'));
  const main = entries.find(({ name }) => name.toLowerCase() === 'doc.kml') ?? entries[0];
  if (!main) throw new Refusal('format-unknown', 'KMZ');
  const bytes = yield* unzipEntry(file.bytes, main);
  return yield* readKml({ name: file.name, bytes }, limits);
}
