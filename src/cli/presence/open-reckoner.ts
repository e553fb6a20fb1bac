import { openEmbedded } from '../engine/embedded-engine.ts';
import { engineReckoner } from '../engine/engine-reckoner.ts';
import { openServer } from '../engine/server-engine.ts';
import { plainReckoner } from './plain-reckoner.ts';
import type { Reckoner } from './reckoner.ts';

/**
 * @param engine null: this program; `embedded`; or the address of a server
 * @throws RefusedError when the engine is not installed or does not answer: before any file is read
 */
export async function openReckoner(engine: string | null): Promise<Reckoner> {
  if (engine === null) return plainReckoner;
  return engineReckoner(engine === 'embedded' ? openEmbedded() : await openServer(engine));
}
