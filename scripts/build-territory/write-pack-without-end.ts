import { createHash } from 'node:crypto';
import type { TerritoryManifest } from '#domain/territory.ts';
import { TERRITORY_FORMAT, TERRITORY_TOPOLOGY_FILE } from '#formats/territory/territory-files.ts';
import { writePack } from './write-pack.ts';

// For the test that kills it: writes one pack over another, again and again, so that a kill falls inside a writing.
const folder = process.argv[2];
if (folder === undefined) throw new Error('A folder is needed.');
process.stderr.write('writing\n');
for (let round = 0; ; round += 1) {
  const topology = JSON.stringify({ round, padding: 'x'.repeat(400_000 + (round % 7)) });
  const manifest: TerritoryManifest = {
    format: TERRITORY_FORMAT,
    version: 1,
    departement: { code: '04', name: 'Essai' },
    approximate: true,
    builtAt: '2026-01-01T00:00:00.000Z',
    file: {
      name: TERRITORY_TOPOLOGY_FILE,
      sha256: createHash('sha256').update(topology).digest('hex'),
      bytes: topology.length,
    },
    counts: { communes: 0, neighbours: 0 },
    sources: [],
    differences: [],
  };
  writePack(folder, { manifest, topology });
}
