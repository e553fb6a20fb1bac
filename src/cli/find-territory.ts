import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Territory } from '#domain/territory.ts';
import { readTerritory } from '#formats/territory/read-territory.ts';
import { UsageError } from './usage-error.ts';

const PACKS = fileURLToPath(new URL('../../public/territory/', import.meta.url));

/** The built pack of a department, null when there is none. @throws UsageError when it is there but unreadable. */
export function findTerritory(departement: string): Territory | null {
  if (!/^(?:\d{2,3}|2[AB])$/.test(departement)) {
    throw new UsageError(`Code de département inconnu : « ${departement} ».`);
  }
  const folder = join(PACKS, departement);
  const manifestPath = join(folder, 'manifest.json');
  if (!existsSync(manifestPath)) return null;
  const manifest = parseJson(manifestPath) as { file?: { name?: unknown } };
  const fileName = String(manifest.file?.name ?? '');
  const topologyPath = join(folder, fileName);
  if (!/^[\w.-]+$/.test(fileName) || !existsSync(topologyPath)) {
    throw new UsageError(
      `Le territoire ${departement} est incomplet : relancer « npm run territory -- --departement ${departement} ».`,
    );
  }
  const reading = readTerritory(manifest, parseJson(topologyPath));
  if ('territory' in reading) return reading.territory;
  throw new UsageError(`Le territoire ${departement} est illisible : ${reading.problems[0].detail}.`);
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new UsageError(`Fichier illisible : ${path}.`);
  }
}
