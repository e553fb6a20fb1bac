import type { Territory } from '#domain/territory.ts';
import { findCrs } from './import/find-crs.ts';
import { guessKind } from './import/guess-kind.ts';
import { guessMappings } from './import/guess-mapping.ts';
import type { FileInspection, TableInspection } from './outcome.ts';
import type { FileReading, SourceFile } from './read/format.ts';
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
  return inspectReading(yield* readFile(file), territory);
}

/** The same of a file that was read otherwise. */
export function inspectReading(
  { format, tables, problems }: FileReading,
  territory: Territory | null,
): InspectedFile {
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
  const kind = guessKind(table, mappings);
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
