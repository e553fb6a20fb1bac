import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Territory } from '#domain/territory.ts';
import { type Brief, briefSchema } from './brief.ts';

/** The brief written for a department. */
export function readBrief(territory: Territory, root: string): Brief {
  const path = join(root, 'data/demo', `${territory.departement.code}.json`);
  if (!existsSync(path)) throw new Error(`No brief for ${territory.departement.code}`);
  return briefSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}
