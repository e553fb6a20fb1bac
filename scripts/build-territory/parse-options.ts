import { parseArgs } from 'node:util';

export interface BuildOptions {
  readonly departement: string;
  readonly out: string;
  readonly force: boolean;
  readonly offline: boolean;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** @throws UsageError with a French sentence. */
export function parseOptions(argv: readonly string[]): BuildOptions {
  const values = readValues(argv);
  const departement = values.departement.trim().toUpperCase().padStart(2, '0');
  if (!/^(\d{2}|2A|2B|\d{3})$/.test(departement)) {
    throw new UsageError(
      `« ${values.departement} » n’est pas un code de département : écrivez par exemple 04, 2A ou 974.`,
    );
  }
  return { departement, out: values.out, force: values.force, offline: values.offline };
}

function readValues(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        departement: { type: 'string', default: '04' },
        out: { type: 'string', default: 'public/territory' },
        force: { type: 'boolean', default: false },
        offline: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    throw new UsageError(
      'Options attendues : --departement CODE, --out DOSSIER, --force, --offline (sans connexion).',
    );
  }
}
