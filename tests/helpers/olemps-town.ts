import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { buildSightIndex, type SightIndex } from '../../src/analysis/visibility/sight-index.ts';
import type { Footprints } from '../../src/domain/buildings/footprints.ts';
import { toLngLat } from '../../src/formats/import/find-crs.ts';
import { readFile } from '../../src/formats/read/read-file.ts';
import type { SourceTable } from '../../src/formats/read/source-table.ts';
import { readBuildings } from '../../src/formats/read-buildings.ts';
import { createLocalFrame, type LocalFrame } from '../../src/geo/local-frame.ts';
import { runToEnd } from './run-to-end.ts';

export interface TestTown {
  readonly frame: LocalFrame;
  readonly footprints: Footprints;
  readonly index: SightIndex;
}

/** Buildings of the BD TOPO sample, read in place. */
export function readOlemps(folder: string): TestTown {
  const frame = createLocalFrame([2.5478, 44.3436]);
  const { footprints } = readBuildings([layer(folder, 'BATI_INDIFFERENCIE')], frame);
  return { frame, footprints, index: buildSightIndex(footprints) };
}

/** Ends of roads that several share, spread over the sample: where a référent would put cameras. */
export function streetCorners(
  folder: string,
  { frame, index }: TestTown,
  count: number,
): readonly (readonly [number, number])[] {
  const roads = layer(folder, 'ROUTE');
  const ends = new Map<string, number>();
  for (let row = 0; row < roads.rowCount; row += 1) {
    const geometry = roads.geometry(row);
    if (geometry?.type !== 'LineString') continue;
    for (const [x, y] of [geometry.coordinates[0]!, geometry.coordinates.at(-1)!]) {
      const key = `${x},${y}`;
      ends.set(key, (ends.get(key) ?? 0) + 1);
    }
  }
  const corners = [...ends]
    .filter(([, roadsThere]) => roadsThere >= 3)
    .map(([key]) => key.split(',').map(Number) as [number, number])
    .map(([x, y]) => frame.toMetres(toLngLat('lambert93', x, y)))
    .filter(([x, y]) => housesNear(index, x, y) >= 15);
  const step = Math.max(1, Math.floor(corners.length / count));
  return corners.filter((_, at) => at % step === 0).slice(0, count);
}

function housesNear({ buildingGrid }: SightIndex, x: number, y: number): number {
  const { boxes } = buildingGrid;
  let near = 0;
  for (let at = 0; at < boxes.length; at += 4)
    if (Math.abs(boxes[at]! - x) < 100 && Math.abs(boxes[at + 1]! - y) < 100) near += 1;
  return near;
}

function layer(folder: string, name: string): SourceTable {
  const parts = ['shp', 'dbf', 'prj'].map(
    (end) => [`${name}.${end}`, new Uint8Array(readFileSync(join(folder, `${name}.${end}`)))] as const,
  );
  const bytes = new Uint8Array(zipSync(Object.fromEntries(parts), { level: 0 }));
  return runToEnd(readFile({ name: `${name}.zip`, bytes })).tables[0]!;
}
