import { parseArgs } from 'node:util';
import { DENSITY_SCALES, type DensityScale } from '#domain/rules/density-scales.ts';
import { OPTICS_LIMITS } from '#domain/rules/optics-limits.ts';
import { UsageError } from '../usage-error.ts';

export interface SightOptions {
  readonly files: Readonly<Record<string, string>>;
  readonly scale: DensityScale;
  readonly planeMetres: number;
  readonly ignoresHeights: boolean;
  readonly output: string | null;
}

/** Options of `view` and `coverage`. @param files names of the options that must each give a file */
export function parseSightOptions(args: readonly string[], files: readonly string[]): SightOptions {
  const values = valuesOf(args, files);
  const paths: Record<string, string> = {};
  for (const name of files) {
    const path = values[name];
    if (typeof path !== 'string' || path === '') throw new UsageError(`Il manque --${name} FICHIER.`);
    paths[name] = path;
  }
  const scale = scaleOf(String(values.scale ?? 'dori'));
  const usual = OPTICS_LIMITS[scale.code === 'plates' ? 'plate-height-metres' : 'face-height-metres'].value;
  const planeMetres = values['target-height'] === undefined ? usual : Number(values['target-height']);
  if (!(planeMetres >= 0 && planeMetres <= 100))
    throw new UsageError(`Hauteur de cible impossible : « ${String(values['target-height'])} ».`);
  return {
    files: paths,
    scale,
    planeMetres,
    ignoresHeights: values['two-d'] === true,
    output: typeof values.output === 'string' ? values.output : null,
  };
}

function valuesOf(args: readonly string[], files: readonly string[]): Readonly<Record<string, unknown>> {
  const fileOptions = Object.fromEntries(files.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...fileOptions,
        scale: { type: 'string' },
        'target-height': { type: 'string' },
        'two-d': { type: 'boolean' },
        output: { type: 'string', short: 'o' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Its code, hyphens or not: iec2025 is iec-2025. */
function scaleOf(name: string): DensityScale {
  const wanted = name.toLowerCase().replaceAll('-', '');
  const scale = DENSITY_SCALES.find(({ code }) => code.replaceAll('-', '') === wanted);
  if (scale) return scale;
  const known = DENSITY_SCALES.map(({ code }) => code).join(', ');
  throw new UsageError(`Échelle inconnue : « ${name} ». Échelles : ${known}.`);
}
