import type { Geometry } from 'geojson';
import type { RoadFeature } from '#domain/records/roads.ts';
import { reprojectGeometry } from '#formats/import/reproject-geometry.ts';
import type { CrsName } from '#formats/outcome.ts';
import type { SourceTable } from '#formats/read/source-table.ts';
import { RefusedError } from '../refused-error.ts';
import { roadProperties } from './road-properties.ts';

export interface RoadReading {
  readonly features: readonly RoadFeature[];
  /** Rows with lines that are no roads, or have no geometry that can be read. */
  readonly leftOut: number;
}

/** @throws RefusedError when no table has lines */
export function readRoads(tables: readonly SourceTable[]): RoadReading {
  const features: RoadFeature[] = [];
  let leftOut = 0;
  const lined = tables.filter(({ geometryKind }) => geometryKind === 'line' || geometryKind === 'mixed');
  if (lined.length === 0) throw new RefusedError('Le fichier des routes ne contient aucune ligne.');
  for (const table of lined) {
    const crs = crsOf(table);
    const columns = table.columnNames.map((name) => name.toLowerCase());
    for (let row = 0; row < table.rowCount; row += 1) {
      const cells = columns.map((name, column) => [name, table.cell(row, column).trim()] as const);
      const properties = roadProperties(new Map(cells));
      const geometry = linesOf(table.geometry(row), crs);
      if (properties === null || geometry === null) leftOut += 1;
      else features.push({ type: 'Feature', geometry, properties });
    }
  }
  return { features, leftOut };
}

/** @throws RefusedError when the file does not say it */
export function crsOf(table: SourceTable): CrsName {
  if (table.crs.crs === null)
    throw new RefusedError(
      `Le système de coordonnées de « ${table.name} » n’est pas connu : fournir le .prj ou un fichier en WGS84 ou Lambert-93.`,
    );
  return table.crs.crs;
}

function linesOf(geometry: Geometry | null, crs: CrsName): RoadFeature['geometry'] | null {
  if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return null;
  const placed = reprojectGeometry(geometry, crs);
  return placed?.type === 'LineString' || placed?.type === 'MultiLineString' ? placed : null;
}
