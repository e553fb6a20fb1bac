import { basename } from 'node:path';
import { problemSentence } from '#domain/problem-sentences.ts';
import type { Presence } from '#domain/records/presence.ts';
import type { Territory } from '#domain/territory.ts';
import { importTable } from '#formats/import/import-table.ts';
import { type InspectedFile, inspectFile, inspectReading } from '#formats/inspect-file.ts';
import type { ImportOutcome, ImportPlan, TableInspection } from '#formats/outcome.ts';
import { decodePositions } from '#formats/positions-block.ts';
import { DEFAULT_LIMITS, type SourceFile } from '#formats/read/format.ts';
import { loadReader } from '#formats/read/load-reader.ts';
import { loadParquetLibrary } from '#formats/read-parquet/parquet-library.ts';
import { isParquet, readParquetSource } from '#formats/read-parquet/read-parquet.ts';
import type { ByteSource } from '#formats/read-positions/byte-source.ts';
import { delimitedLayout, headBytes } from '#formats/read-positions/delimited-layout.ts';
import { importPositionFile } from '#formats/read-positions/import-position-file.ts';
import { openFileSource } from '../file-source.ts';
import { runToEnd } from '../run-to-end.ts';
import { runWithProgress } from '../run-with-progress.ts';
import type { PresenceOptions } from './parse-presence-options.ts';
import type { PositionSet } from './position-set.ts';

/**
 * The positions of every table of a file that has some; what is wrong goes to stderr in a sentence. A CSV or a Parquet file is read in parts, whatever its
 * size; other formats are held whole, and refused beyond what the import allows. @throws UsageError when there is no such file.
 */
export async function readPositionFile(
  path: string,
  options: PresenceOptions,
  territory: Territory | null,
): Promise<readonly PositionSet[]> {
  const name = basename(path);
  const source = openFileSource(path);
  try {
    if (delimitedLayout(source, name) !== null) return readInChunks(name, source, options, territory);
    if (source.size > 4 && isParquet(source.read(0, 4))) {
      await loadParquetLibrary();
      return importTables(
        name,
        inspectReading(readParquetSource(source, name), territory),
        options,
        territory,
      );
    }
    if (source.size > DEFAULT_LIMITS.fileBytes) {
      const detail = `${source.size} > ${DEFAULT_LIMITS.fileBytes}`;
      console.error(`${name} : ${problemSentence({ code: 'file-too-large', where: {}, detail })}`);
      return [];
    }
    return await readWhole({ name, bytes: source.read(0, source.size) }, options, territory);
  } finally {
    source.close();
  }
}

function readInChunks(
  name: string,
  source: ByteSource,
  options: PresenceOptions,
  territory: Territory | null,
): readonly PositionSet[] {
  const { inspection } = runToEnd(inspectFile({ name, bytes: headBytes(source) }, territory));
  const [table] = inspection.tables;
  if (!table) return tellProblems(name, inspection.problems);
  const work = importPositionFile(source, planOf(name, 0, table, options), contextOf(name, territory));
  const { outcome, problem } = runWithProgress(work, name, ({ share }) => share);
  return problem ? tellProblems(name, [problem]) : [setOf(name, outcome)];
}

async function readWhole(
  file: SourceFile,
  options: PresenceOptions,
  territory: Territory | null,
): Promise<readonly PositionSet[]> {
  await loadReader(file);
  return importTables(file.name, runToEnd(inspectFile(file, territory)), options, territory);
}

function importTables(
  name: string,
  { inspection, tables }: InspectedFile,
  options: PresenceOptions,
  territory: Territory | null,
): readonly PositionSet[] {
  tellProblems(name, inspection.problems);
  return tablesOfPositions(inspection.tables).map((index) => {
    const plan = planOf(name, index, inspection.tables[index]!, options);
    const work = importTable(tables[index]!, plan, contextOf(name, territory));
    return setOf(
      name,
      runWithProgress(work, name, ({ share }) => share),
    );
  });
}

/** Those recognised as positions; when none is, the first that has rows, so that each of its rows gets its reason. */
function tablesOfPositions(tables: readonly TableInspection[]): readonly number[] {
  const found = [...tables.keys()].filter((index) => tables[index]!.kind === 'patrols');
  if (found.length > 0) return found;
  const filled = tables.findIndex(({ rows }) => rows > 0);
  return filled === -1 ? [] : [filled];
}

function planOf(
  name: string,
  table: number,
  inspected: TableInspection,
  options: PresenceOptions,
): ImportPlan {
  return {
    table,
    kind: 'patrols',
    mapping: inspected.mappings.patrols,
    crs: null,
    timeZone: options.timeZone,
    answers: options.answers,
    source: {
      title: name.replace(/\.[^.]+$/, ''),
      producer: '',
      licence: '',
      confidentiality: 'restricted',
      date: null,
      importedAt: new Date().toISOString(),
    },
  };
}

function contextOf(fileName: string, territory: Territory | null) {
  return { territory, fileName, fingerprint: null, known: [] };
}

function setOf(name: string, outcome: ImportOutcome): PositionSet {
  tellQuestions(name, outcome);
  const setAside: Record<string, number> = { ...outcome.beyond?.setAside };
  for (const { problem } of outcome.setAside) setAside[problem.code] = (setAside[problem.code] ?? 0) + 1;
  const record = outcome.records.find((one): one is Presence => one.kind === 'presence');
  const block = outcome.columns.find(({ id }) => id === record?.columnsId);
  const counts = { rows: outcome.read, kept: outcome.kept, setAside };
  if (!record || !block) return { ...counts, units: [], positions: noPositions() };
  const { positions, problem } = decodePositions(block.bytes);
  if (problem) throw new Error(`The importer wrote positions that cannot be read: ${problem.detail}.`);
  return { ...counts, units: record.units, positions };
}

function noPositions() {
  return {
    times: new Uint32Array(),
    xs: new Uint32Array(),
    ys: new Uint32Array(),
    units: new Uint16Array(),
  };
}

function tellProblems(name: string, problems: readonly Parameters<typeof problemSentence>[0][]): readonly [] {
  for (const problem of problems) console.error(`${name} : ${problemSentence(problem)}`);
  return [];
}

function tellQuestions(name: string, { questions }: ImportOutcome): void {
  for (const { id, problem, rows, options } of questions) {
    const answers = options.map(({ value, label }) => `--answer ${id}=${value} (${label})`).join(', ');
    console.error(`${name}, ${rows.length} lignes : ${problemSentence(problem)} Répondre par ${answers}.`);
  }
}
