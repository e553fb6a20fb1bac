import { z } from 'zod';

/** What the one who installs the product decides, in `config.json` beside the page. Without that file: nothing online, the index decides. */
export interface AppConfig {
  /** The served Content-Security-Policy lets the IGN's tiles in. */
  readonly ignTiles: boolean;
  /** Department whose territory pack opens first; null leaves it to the index of packs. */
  readonly departement: string | null;
}

const schema = z.object({
  ignTiles: z.boolean().default(false),
  departement: z
    .string()
    .regex(/^[0-9][0-9AB]\d?$/)
    .nullish()
    .transform((code) => code ?? null),
});

const DEFAULTS: AppConfig = { ignTiles: false, departement: null };

/** Never fails: a missing or unreadable file is the careful choice, not an error. */
export async function loadConfig(fetcher: typeof fetch = fetch): Promise<AppConfig> {
  try {
    const response = await fetcher('config.json', { cache: 'no-cache' });
    if (!response.ok) return DEFAULTS;
    const read = schema.safeParse(await response.json());
    return read.success ? read.data : DEFAULTS;
  } catch {
    return DEFAULTS;
  }
}
