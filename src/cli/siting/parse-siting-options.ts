import { parseArgs } from 'node:util';
import { UsageError } from '../usage-error.ts';

export interface SitingOptions {
  readonly demand: string;
  readonly candidates: string;
  readonly radiusMetres: number;
  readonly count: number;
  readonly isExact: boolean;
  /** Null: no limit that the user set. */
  readonly seconds: number | null;
  readonly isPlanar: boolean;
}

/** @throws UsageError */
export function parseSitingOptions(args: readonly string[]): SitingOptions {
  const { values, positionals } = parse(args);
  if (positionals.length > 0) throw new UsageError(`Argument non compris : « ${positionals[0]} ».`);
  const count = numberOf(values.count, '-k', 'un nombre de sites');
  if (!Number.isSafeInteger(count) || count < 0)
    throw new UsageError(`-k attend un nombre entier de sites, 0 ou plus, pas « ${values.count} ».`);
  const radiusMetres = numberOf(values.radius, '--radius', 'une distance en mètres');
  if (radiusMetres < 0) throw new UsageError(`--radius attend 0 ou plus, pas « ${values.radius} ».`);
  const seconds =
    values.seconds === undefined ? null : numberOf(values.seconds, '--seconds', 'une durée en secondes');
  if (seconds !== null && seconds < 0)
    throw new UsageError(`--seconds attend 0 ou plus, pas « ${values.seconds} ».`);
  return {
    demand: pathOf(values.demand, '--demand'),
    candidates: pathOf(values.candidates, '--candidates'),
    radiusMetres,
    count,
    isExact: values.exact ?? false,
    seconds,
    isPlanar: values.planar ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        demand: { type: 'string' },
        candidates: { type: 'string' },
        radius: { type: 'string' },
        count: { type: 'string', short: 'k' },
        exact: { type: 'boolean' },
        seconds: { type: 'string' },
        planar: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(`Option non comprise : ${error instanceof Error ? error.message : ''}`);
  }
}

function numberOf(text: string | undefined, option: string, what: string): number {
  if (text === undefined) throw new UsageError(`Il manque ${option}, ${what}.`);
  const value = text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'));
  if (!Number.isFinite(value)) throw new UsageError(`${option} attend ${what}, pas « ${text} ».`);
  return value;
}

function pathOf(path: string | undefined, option: string): string {
  if (path === undefined) throw new UsageError(`Il manque ${option}, un fichier.`);
  return path;
}
