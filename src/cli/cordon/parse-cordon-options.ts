import { parseArgs } from 'node:util';
import { SEEN_WAYS, type SeenWays } from '#analysis/network/find-cordon.ts';
import { UsageError } from '../usage-error.ts';

export interface CordonArguments {
  readonly roads: string;
  readonly zone: string;
  readonly output: string | null;
  readonly seen: SeenWays;
  readonly byLanes: boolean;
  readonly outwardMetres: number;
  readonly inwardMetres: number;
}

/** How far from the border a point may stand unless told otherwise: the usual distance from a town sign to the first crossing. */
const USUAL_BAND = 200;

/** @throws UsageError */
export function parseCordonOptions(args: readonly string[]): CordonArguments {
  const values = parse(args);
  if (values.roads === undefined || values.zone === undefined)
    throw new UsageError('Donner les routes (--roads) et la zone (--zone).');
  const seen = SEEN_WAYS.find((way) => way === (values.seen ?? 'in'));
  if (seen === undefined)
    throw new UsageError(`--seen : « ${values.seen} » n’est pas parmi ${SEEN_WAYS.join(', ')}.`);
  const cost = values.cost ?? 'points';
  if (cost !== 'points' && cost !== 'lanes')
    throw new UsageError(`--cost : « ${cost} » n’est pas parmi points, lanes.`);
  const band = metres(values.band, '--band', USUAL_BAND);
  return {
    roads: values.roads,
    zone: values.zone,
    output: values.output ?? null,
    seen,
    byLanes: cost === 'lanes',
    outwardMetres: metres(values.outward, '--outward', band),
    inwardMetres: metres(values.inward, '--inward', band),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        roads: { type: 'string' },
        zone: { type: 'string' },
        output: { type: 'string', short: 'o' },
        seen: { type: 'string' },
        cost: { type: 'string' },
        band: { type: 'string' },
        outward: { type: 'string' },
        inward: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`Option non comprise : ${error instanceof Error ? error.message : ''}`);
  }
}

function metres(text: string | undefined, option: string, usual: number): number {
  if (text === undefined) return usual;
  const value = Number(text.replace(',', '.'));
  if (text.trim() === '' || !(value >= 0 && value <= 5_000))
    throw new UsageError(`${option} attend des mètres, de 0 à 5 000, pas « ${text} ».`);
  return value;
}
