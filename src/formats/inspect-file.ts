import type { Territory } from '#domain/territory.ts';
import { findCrs } from './import/find-crs.ts';
import { guessMappings } from './import/guess-mapping.ts';
import { IMPORT_FIELDS } from './import/import-fields.ts';
import { type FileInspection, IMPORT_KINDS, type ImportKind, type TableInspection } from './outcome.ts';
import type { SourceFile } from './read/format.ts';
import { readFile } from './read/read-file.ts';
import type { SourceTable } from './read/source-table.ts';

export interface InspectedFile {
  readonly inspection: FileInspection;
  /** The same tables in the same order, to import from. */
  readonly tables: readonly SourceTable[];
}

const SAMPLES = 5;
const SAMPLE_ROWS = 200;
const SAMPLE_CHARACTERS = 120;

/** Reads a file and guesses what each of its tables is. Nothing is decided: every guess is shown and can be changed. Yields the share done. */
export function* inspectFile(
  file: SourceFile,
  territory: Territory | null,
): Generator<number, InspectedFile, void> {
  const { format, tables, problems } = yield* readFile(file);
  return {
    inspection: {
      format: format ?? '',
      tables: tables.map((table) => inspectTable(table, territory)),
      problems,
    },
    tables,
  };
}

function inspectTable(table: SourceTable, territory: Territory | null): TableInspection {
  const mappings = guessMappings(table.columnNames);
  const kind = mostRecognised(mappings);
  return {
    name: table.name,
    columns: table.columnNames.map((name, column) => ({ name, samples: samplesOf(table, column) })),
    rows: table.rowCount,
    headerRow: table.headerRow,
    geometry: table.geometryKind,
    crs: findCrs(table, mappings[kind ?? 'backdrop'], territory),
    kind,
    mappings,
    encoding: table.encoding,
    separator: table.separator,
  };
}

/** The first different values of a column, to recognise it by. */
function samplesOf(table: SourceTable, column: number): readonly string[] {
  const samples = new Set<string>();
  for (let row = 0; row < Math.min(table.rowCount, SAMPLE_ROWS) && samples.size < SAMPLES; row += 1) {
    const text = table.cell(row, column).trim().slice(0, SAMPLE_CHARACTERS);
    if (text !== '') samples.add(text);
  }
  return [...samples];
}

/** The kind of which the largest share of fields was recognised, if its required ones all were. */
function mostRecognised(mappings: TableInspection['mappings']): ImportKind | null {
  let best: ImportKind | null = null;
  let bestShare = 0;
  for (const kind of IMPORT_KINDS) {
    const fields = IMPORT_FIELDS[kind];
    if (fields.some(({ id, required }) => required === 'always' && mappings[kind][id] === undefined))
      continue;
    const share = Object.keys(mappings[kind]).length / fields.length;
    if (share > bestShare) [best, bestShare] = [kind, share];
  }
  return best;
}
