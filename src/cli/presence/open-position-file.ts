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
import { cutIntoParts } from './file-parts.ts';
import type { PresenceOptions } from './parse-presence-options.ts';
import type { PositionSet } from './position-set.ts';

/** A file of positions, cut into parts of which one is held at a time. To be closed. */
export interface OpenedPositions {
  readonly parts: readonly {
    /** As stderr names it. */
    readonly label: string;
    /** The positions of every table that has some; what is wrong goes to stderr in a sentence. */
    readonly read: () => Promise<readonly PositionSet[]>;
  }[];
  readonly close: () => void;
}

/**
 * A CSV is cut into parts whatever its size, a Parquet file is read a page at a time as one part; other formats are held whole, and refused beyond
 * what the import allows. @param startedAt ISO 8601: what is later is out of range @throws UsageError when there is no such file.
 */
export function openPositionFile(
  path: string,
  options: PresenceOptions,
  territory: Territory | null,
  startedAt: string,
): OpenedPositions {
  const name = basename(path);
  const source = openFileSource(path);
  const how = { options, territory, startedAt };
  const layout = delimitedLayout(source, name);
  if (layout === null)
    return { parts: [{ label: name, read: () => readOther(name, source, how) }], close: source.close };
  const parts = cutIntoParts(source, layout, options.partBytes).map((part) => {
    const label = part.count === 1 ? name : `${name}, partie ${part.rank} sur ${part.count}`;
    return { label, read: async () => readInChunks(name, label, part.source, how) };
  });
  return { parts, close: source.close };
}

interface HowToRead {
  readonly options: PresenceOptions;
  readonly territory: Territory | null;
  readonly startedAt: string;
}

async function readOther(name: string, source: ByteSource, how: HowToRead): Promise<readonly PositionSet[]> {
  if (source.size > 4 && isParquet(source.read(0, 4))) {
    await loadParquetLibrary();
    return importTables(name, inspectReading(readParquetSource(source, name), how.territory), how);
  }
  if (source.size > DEFAULT_LIMITS.fileBytes) {
    const detail = `${source.size} > ${DEFAULT_LIMITS.fileBytes}`;
    console.error(`${name} : ${problemSentence({ code: 'file-too-large', where: {}, detail })}`);
    return [];
  }
  const file: SourceFile = { name, bytes: source.read(0, source.size) };
  await loadReader(file);
  return importTables(name, runToEnd(inspectFile(file, how.territory)), how);
}

function readInChunks(
  name: string,
  label: string,
  source: ByteSource,
  how: HowToRead,
): readonly PositionSet[] {
  const { territory } = how;
  const { inspection } = runToEnd(inspectFile({ name, bytes: headBytes(source) }, territory));
  const [table] = inspection.tables;
  if (!table) return tellProblems(label, inspection.problems);
  const work = importPositionFile(source, planOf(name, 0, table, how), contextOf(name, territory));
  const { outcome, problem } = runWithProgress(work, label, ({ share }) => share);
  return problem ? tellProblems(label, [problem]) : [setOf(label, outcome)];
}

function importTables(
  name: string,
  { inspection, tables }: InspectedFile,
  how: HowToRead,
): readonly PositionSet[] {
  tellProblems(name, inspection.problems);
  return tablesOfPositions(inspection.tables).map((index) => {
    const plan = planOf(name, index, inspection.tables[index]!, how);
    const work = importTable(tables[index]!, plan, contextOf(name, how.territory));
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
  { options, startedAt }: HowToRead,
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
      importedAt: startedAt,
    },
  };
}

function contextOf(fileName: string, territory: Territory | null) {
  return { territory, fileName, fingerprint: null, known: [] };
}

function setOf(name: string, outcome: ImportOutcome): PositionSet {
  tellQuestions(name, outcome);
  tellNotes(name, outcome);
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

/** What was doubted or repaired, once a kind. */
function tellNotes(name: string, { notes }: ImportOutcome): void {
  const byCode = new Map<
    string,
    { readonly problem: ImportOutcome['notes'][number]['problem']; count: number }
  >();
  for (const { problem } of notes) {
    const known = byCode.get(problem.code);
    if (known) known.count++;
    else byCode.set(problem.code, { problem, count: 1 });
  }
  for (const { problem, count } of byCode.values())
    console.error(`${name} : ${problemSentence(problem)}${count > 1 ? ` (et ${count - 1} autres)` : ''}`);
}
