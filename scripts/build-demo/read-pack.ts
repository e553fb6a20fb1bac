import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Territory } from '#domain/territory.ts';
import { readTerritory } from '#formats/territory/read-territory.ts';
import { TERRITORY_MANIFEST_FILE, TERRITORY_TOPOLOGY_FILE } from '#formats/territory/territory-files.ts';

/** The built pack of a department, or one sentence that says what to do. */
export function readPack(code: string, packs: string): Territory {
  const folder = join(packs, code);
  if (!existsSync(join(folder, TERRITORY_MANIFEST_FILE)))
    throw new Error(
      `Le territoire ${code} n’est pas construit : lancez d’abord « npm run territory -- --departement ${code} ».`,
    );
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const reading = readTerritory(json(TERRITORY_MANIFEST_FILE), json(TERRITORY_TOPOLOGY_FILE));
  if ('territory' in reading) return reading.territory;
  const [problem] = reading.problems;
  throw new Error(
    `Le territoire ${code} ne se lit pas (${problem.code}, ${problem.detail}) : construisez-le de nouveau.`,
  );
}
