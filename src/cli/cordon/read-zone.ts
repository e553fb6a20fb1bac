import type { MultiPolygon, Position } from 'geojson';
import { reprojectGeometry } from '#formats/import/reproject-geometry.ts';
import type { SourceTable } from '#formats/read/source-table.ts';
import { RefusedError } from '../refused-error.ts';
import { crsOf } from './read-roads.ts';

/** All polygons of a file as one zone, WGS84. @throws RefusedError when there is none */
export function readZone(tables: readonly SourceTable[]): MultiPolygon {
  const coordinates: Position[][][] = [];
  for (const table of tables)
    for (let row = 0; row < table.rowCount; row += 1) {
      const geometry = table.geometry(row);
      if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') continue;
      const placed = reprojectGeometry(geometry, crsOf(table));
      if (placed?.type === 'Polygon') coordinates.push(placed.coordinates);
      else if (placed?.type === 'MultiPolygon') coordinates.push(...placed.coordinates);
    }
  if (coordinates.length === 0) throw new RefusedError('Le fichier de la zone ne contient aucune surface.');
  return { type: 'MultiPolygon', coordinates };
}
