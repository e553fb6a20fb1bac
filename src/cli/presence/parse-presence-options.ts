import { parseArgs } from 'node:util';
import { isPartialDate } from '#domain/partial-date.ts';
import { checkZone, splitPair } from '../parse-import-options.ts';
import { UsageError } from '../usage-error.ts';

export interface PresenceOptions {
  readonly files: readonly string[];
  /** Null: as fine as the interval between two positions allows. */
  readonly zoom: number | null;
  /** Local days, both in; null: from the first, to the last. */
  readonly from: string | null;
  readonly to: string | null;
  readonly timeZone: string;
  readonly departement: string | null;
  /** Its force units are premises. */
  readonly dossier: string | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly output: string | null;
  /** Null: this program itself; `embedded`, or the address of a server. */
  readonly engine: string | null;
  /** A CSV longer than this is read in parts of about so many bytes. */
  readonly partBytes: number;
}

/** @throws UsageError */
export function parsePresenceOptions(args: readonly string[]): PresenceOptions {
  const { values, positionals } = parse(args);
  if (positionals.length === 0) throw new UsageError('Donner au moins un fichier de positions.');
  const [from, to] = [dateOf(values.from, '--from'), dateOf(values.to, '--to')];
  if (from !== null && to !== null && from > to) throw new UsageError(`--from ${from} est après --to ${to}.`);
  if (values.output !== undefined && !/\.(?:csv|geojson|json|diagnostic)$/i.test(values.output))
    throw new UsageError(`-o attend un nom en .diagnostic, .geojson ou .csv, pas « ${values.output} ».`);
  return {
    files: positionals,
    zoom: zoomOf(values.zoom),
    from,
    to,
    timeZone: checkZone(values['time-zone'] ?? 'Europe/Paris'),
    departement: values.departement?.toUpperCase() ?? null,
    dossier: values.dossier ?? null,
    answers: Object.fromEntries((values.answer ?? []).map((pair) => splitPair(pair, '--answer'))),
    output: values.output ?? null,
    engine: engineOf(values.engine),
    partBytes: partBytesOf(values.part),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        zoom: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        'time-zone': { type: 'string' },
        departement: { type: 'string' },
        dossier: { type: 'string' },
        answer: { type: 'string', multiple: true },
        output: { type: 'string', short: 'o' },
        engine: { type: 'string' },
        part: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`Option non comprise : ${error instanceof Error ? error.message : ''}`);
  }
}

function zoomOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^(?:\d|1[0-8])$/.test(text)) throw new UsageError(`--zoom attend 0 à 18, pas « ${text} ».`);
  return Number(text);
}

function engineOf(text: string | undefined): string | null {
  if (text === undefined || text === 'embedded') return text ?? null;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text;
  throw new UsageError(
    `--engine attend « embedded » ou une adresse en http:// ou https://, pas « ${text} ».`,
  );
}

const MEGABYTE = 1_000_000;
const MEGABYTES_A_PART = 256;

function partBytesOf(text: string | undefined): number {
  if (text === undefined) return MEGABYTES_A_PART * MEGABYTE;
  if (!/^[1-9]\d{0,3}$/.test(text))
    throw new UsageError(`--part attend 1 à 9999 (mégaoctets), pas « ${text} ».`);
  return Number(text) * MEGABYTE;
}

function dateOf(text: string | undefined, option: string): string | null {
  if (text === undefined) return null;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isPartialDate(text))
    throw new UsageError(`${option} attend une date comme 2026-03-29, pas « ${text} ».`);
  return text;
}
