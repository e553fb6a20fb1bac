import { fileURLToPath } from 'node:url';
import type { Territory } from '#domain/territory.ts';
import { readTerritory } from '#formats/territory/read-territory.ts';
import { buildPack } from '../../scripts/build-territory/build-pack.ts';
import { datasetById } from '../../scripts/build-territory/datasets.ts';
import { readOfficialCodes } from '../../scripts/build-territory/official-codes.ts';
import { findMirror, mirrorSource } from '../../scripts/build-territory/sources/mirror.ts';
import { voronoiSource } from '../../scripts/build-territory/sources/voronoi.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A department built in this process, from the mirror when there is one, else from the commune centres; nothing is written. */
export async function buildTerritory(departement: string): Promise<Territory> {
  const codes = readOfficialCodes();
  const mirror = findMirror(ROOT, process.env.OPEN_DATA_MIRROR);
  const sources = [
    ...(mirror === null ? [] : [mirrorSource(mirror, datasetById('contours-mirror'), codes)]),
    voronoiSource(departement, datasetById('commune-centres'), codes),
  ];
  const pack = await buildPack(departement, sources, codes, '2026-01-01T00:00:00.000Z', () => {});
  const reading = readTerritory(pack.manifest, JSON.parse(pack.topology));
  if ('problems' in reading) throw new Error(`The built pack does not read: ${reading.problems[0].detail}`);
  return reading.territory;
}
