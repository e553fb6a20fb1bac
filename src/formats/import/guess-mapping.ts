import { normaliseName } from '#domain/normalise-name.ts';
import { type FieldMapping, IMPORT_KINDS, type ImportKind } from '../outcome.ts';
import type { ImportField } from './import-field.ts';
import { IMPORT_FIELDS } from './import-fields.ts';

const EXACT = 1000;
const LAST_SEGMENT = 900;
const CONTAINED = 500;

/** Field → column for the headers that were recognised; each column serves one field, the surest pairs first. */
export function guessMapping(kind: ImportKind, columnNames: readonly string[]): FieldMapping {
  const headers = columnNames.map(readHeader);
  const pairs = IMPORT_FIELDS[kind].flatMap((field, rank) =>
    headers.map((header, column) => ({ field: field.id, column, rank, score: score(field, header) })),
  );
  pairs.sort((a, b) => b.score - a.score || a.rank - b.rank || a.column - b.column);
  const mapping = new Map<string, number>();
  const taken = new Set<number>();
  for (const { field, column, score } of pairs) {
    if (score === 0 || mapping.has(field) || taken.has(column)) continue;
    mapping.set(field, column);
    taken.add(column);
  }
  // « heure » alone says the day too, or the file is of no use.
  const hour = mapping.get('hour');
  if (kind === 'patrols' && hour !== undefined && !mapping.has('time')) {
    mapping.delete('hour');
    mapping.set('time', hour);
  }
  return Object.fromEntries(mapping);
}

export function guessMappings(columnNames: readonly string[]): Readonly<Record<ImportKind, FieldMapping>> {
  const pairs = IMPORT_KINDS.map((kind) => [kind, guessMapping(kind, columnNames)] as const);
  return Object.fromEntries(pairs) as Record<ImportKind, FieldMapping>;
}

interface Header {
  readonly whole: string;
  /** The part under a merged heading: `Commune / Code INSEE` → `code insee`. */
  readonly last: string;
}

function readHeader(name: string): Header {
  const short = name.slice(0, 200);
  return { whole: headerWords(short), last: headerWords(short.split(' / ').at(-1) ?? '') };
}

/** `@type` of an OpenStreetMap element is not its `type`; a flattened file keeps `tags_` in front; units in brackets stay, as words. */
function headerWords(text: string): string {
  return normaliseName(text.replace(/^@/, 'osm ').replaceAll('_', ' ')).replace(
    /^(?:tags|tag|properties) /,
    '',
  );
}

/** Words of a field, normalised once: a workbook of 2,000 columns compares each 8,000 times. */
const WORDS = new Map(
  Object.values(IMPORT_FIELDS)
    .flat()
    .map((field) => [field, { label: headerWords(field.label), synonyms: field.synonyms.map(headerWords) }]),
);

function score(field: ImportField, header: Header): number {
  if (header.whole === '') return 0;
  const { label, synonyms } = WORDS.get(field)!;
  // What an export of ours is headed by.
  let best = header.whole === label ? EXACT + 1 : 0;
  for (const [rank, wanted] of synonyms.entries()) {
    let found = 0;
    if (header.whole === wanted) found = EXACT - rank;
    else if (header.last === wanted) found = LAST_SEGMENT - rank;
    // Short words, or words in the middle of others, prove nothing.
    else if (
      wanted.length > 3 &&
      (header.last.startsWith(`${wanted} `) || header.last.endsWith(` ${wanted}`))
    ) {
      found = CONTAINED - rank - Math.min(header.last.length - wanted.length, 100);
    } else if (/^[xy]$/.test(wanted) && header.last.startsWith(`${wanted} `)) found = CONTAINED / 2;
    best = Math.max(best, found);
  }
  return best;
}
