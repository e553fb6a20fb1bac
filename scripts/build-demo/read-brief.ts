import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Territory } from '#domain/territory.ts';
import { type Brief, briefSchema } from './brief.ts';
import { plausibleBrief } from './plausible-brief.ts';
import { seededRandom } from './random.ts';

/** The brief written for a department (`data/demo/<code>.json`), else one drawn from its populations. */
export function readBrief(territory: Territory, briefs: string, seed: number): Brief {
  const path = join(briefs, `${territory.departement.code}.json`);
  if (!existsSync(path) && territory.communes.length < 2)
    throw new Error(
      `Le département ${territory.departement.code} n'a qu'une commune : des patrouilles d'une commune à l'autre n'y ont pas de sens.`,
    );
  if (!existsSync(path)) return briefSchema.parse(plausibleBrief(territory, seededRandom(seed * 101)));
  return briefSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
