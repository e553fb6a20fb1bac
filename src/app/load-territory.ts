import { z } from 'zod';
import type { Territory } from '#domain/territory.ts';
import {
  readTerritory,
  TERRITORY_INDEX_FILE,
  TERRITORY_MANIFEST_FILE,
  TERRITORY_TOPOLOGY_FILE,
} from '#formats/registry.ts';

const FOLDER = 'territory';
const indexSchema = z.object({
  default: z.string(),
  departements: z.array(z.object({ code: z.string(), name: z.string(), approximate: z.boolean() })),
});

/** A pack that is absent, cut short or not what it says; `code` is the department asked for. */
export class TerritoryUnavailable extends Error {
  readonly code: string;
  constructor(code: string, reason: string) {
    super(`Territory ${code}: ${reason}`);
    this.code = code;
  }
}

/**
 * Reads the pack of a department, or of the one the index names when `asked` is null or not built. The index is read while `asked` is
 * still on its way.
 */
export async function loadTerritory(
  asked: string | null | Promise<string | null>,
  fetcher: typeof fetch = fetch,
): Promise<Territory> {
  const [code, listed] = await Promise.all([
    asked,
    json(fetcher, `${FOLDER}/${TERRITORY_INDEX_FILE}`, typeof asked === 'string' ? asked : ''),
  ]);
  const index = indexSchema.safeParse(listed);
  const built = index.success ? index.data.departements.map((departement) => departement.code) : [];
  const chosen = code !== null && built.includes(code) ? code : index.data?.default;
  if (chosen === undefined) throw new TerritoryUnavailable(code ?? '', 'no index of packs');
  const folder = `${FOLDER}/${chosen}`;
  const [manifest, topology] = await Promise.all([
    json(fetcher, `${folder}/${TERRITORY_MANIFEST_FILE}`, chosen),
    json(fetcher, `${folder}/${TERRITORY_TOPOLOGY_FILE}`, chosen),
  ]);
  const reading = readTerritory(manifest, topology);
  if ('problems' in reading) throw new TerritoryUnavailable(chosen, reading.problems[0].code);
  return reading.territory;
}

async function json(fetcher: typeof fetch, address: string, code: string): Promise<unknown> {
  const response = await fetcher(address);
  if (!response.ok) throw new TerritoryUnavailable(code, `${address} answers ${response.status}`);
  try {
    return await response.json();
  } catch {
    throw new TerritoryUnavailable(code, `${address} is not JSON`);
  }
}
