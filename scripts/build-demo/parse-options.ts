import { join } from 'node:path';
import { parseArgs } from 'node:util';

export interface DemoOptions {
  readonly departement: string;
  readonly out: string;
  readonly seed: number;
  /** `YYYY-MM-DD`: positions stop on the day before. Fixed, not today's, so that a build is the same every day. */
  readonly until: string;
}

/** @throws one sentence when an option is not understood. */
export function parseOptions(args: readonly string[], root: string): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      departement: { type: 'string', default: '04' },
      out: { type: 'string', default: join(root, 'public/demo') },
      seed: { type: 'string', default: '1' },
      until: { type: 'string', default: '2026-11-22' },
    },
  });
  const seed = Number(values.seed);
  if (!/^(?:[0-9][0-9AB]|97[1-6])$/.test(values.departement))
    throw new Error(`--departement attend un code comme 04, 2A ou 974, et non « ${values.departement} ».`);
  if (!Number.isSafeInteger(seed) || seed < 0)
    throw new Error(`--seed attend un nombre entier, et non « ${values.seed} ».`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.until) || Number.isNaN(Date.parse(values.until)))
    throw new Error(`--until attend une date comme 2026-11-22, et non « ${values.until} ».`);
  return { departement: values.departement, out: values.out, seed, until: values.until };
}
