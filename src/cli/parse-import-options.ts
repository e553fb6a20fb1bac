import { parseArgs } from 'node:util';
import { IMPORT_FIELDS } from '#formats/import/import-fields.ts';
import {
  CRS_NAMES,
  type CrsName,
  type FieldMapping,
  IMPORT_KINDS,
  type ImportKind,
} from '#formats/outcome.ts';
import { UsageError } from './usage-error.ts';

export interface ImportOptions {
  readonly file: string;
  readonly kind: ImportKind | null;
  readonly table: number | null;
  readonly departement: string;
  readonly crs: CrsName | null;
  readonly timeZone: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly output: string | null;
  readonly setAside: string | null;
  /** Dossier whose sites, CSU and units the ends of links are looked up in. */
  readonly dossier: string | null;
  /** Columns by name or rank become indices once the table is known. @throws UsageError for a field or a column that is not there. */
  readonly mapping: (columnNames: readonly string[], kind: ImportKind) => FieldMapping;
}

/** @throws UsageError */
export function parseImportOptions(args: readonly string[]): ImportOptions {
  const { values, positionals } = parse(args);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError('Donner un fichier, un seul.');
  const table = values.table === undefined ? null : Number(values.table) - 1;
  if (table !== null && !(Number.isInteger(table) && table >= 0))
    throw new UsageError(`--table : « ${values.table} ».`);
  const maps = (values.map ?? []).map((pair) => splitPair(pair, '--map'));
  return {
    file,
    kind: oneOf(values.kind, IMPORT_KINDS, '--kind'),
    table,
    departement: (values.departement ?? '04').toUpperCase(),
    crs: oneOf(values.crs, CRS_NAMES, '--crs'),
    timeZone: checkZone(values['time-zone'] ?? 'Europe/Paris'),
    answers: Object.fromEntries((values.answer ?? []).map((pair) => splitPair(pair, '--answer'))),
    output: values.output ?? null,
    setAside: values['set-aside'] ?? null,
    dossier: values.dossier ?? null,
    mapping: (columnNames, kind) =>
      Object.fromEntries(
        maps.map(([field, column]) => [checkField(field, kind), findColumn(column, columnNames)]),
      ),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        map: { type: 'string', multiple: true },
        table: { type: 'string' },
        departement: { type: 'string' },
        crs: { type: 'string' },
        'time-zone': { type: 'string' },
        answer: { type: 'string', multiple: true },
        output: { type: 'string', short: 'o' },
        'set-aside': { type: 'string' },
        dossier: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(`Option non comprise : ${error instanceof Error ? error.message : ''}`);
  }
}

function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], option: string): T | null {
  if (value === undefined) return null;
  const found = allowed.find((one) => one === value);
  if (!found) throw new UsageError(`${option} : « ${value} » n’est pas parmi ${allowed.join(', ')}.`);
  return found;
}

export function splitPair(pair: string, option: string): [string, string] {
  const equals = pair.indexOf('=');
  if (equals <= 0) throw new UsageError(`${option} attend « a=b », pas « ${pair} ».`);
  return [pair.slice(0, equals), pair.slice(equals + 1)];
}

export function checkZone(zone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    throw new UsageError(`Fuseau horaire inconnu : « ${zone} ».`);
  }
}

function checkField(field: string, kind: ImportKind): string {
  const ids = IMPORT_FIELDS[kind].map(({ id }) => id);
  if (!ids.includes(field)) throw new UsageError(`Champ « ${field} » inconnu ; champs : ${ids.join(', ')}.`);
  return field;
}

function findColumn(text: string, columnNames: readonly string[]): number {
  const byName = columnNames.indexOf(text);
  if (byName !== -1) return byName;
  const rank = Number(text);
  if (Number.isInteger(rank) && rank >= 1 && rank <= columnNames.length) return rank - 1;
  throw new UsageError(`Colonne « ${text} » absente ; colonnes : ${columnNames.join(' | ')}.`);
}
