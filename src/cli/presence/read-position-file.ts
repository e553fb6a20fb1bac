import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { problemSentence } from '#domain/problem-sentences.ts';
import type { Presence } from '#domain/records/presence.ts';
import type { Territory } from '#domain/territory.ts';
import { importTable } from '#formats/import/import-table.ts';
import { inspectFile } from '#formats/inspect-file.ts';
import type { ImportOutcome, ImportPlan, TableInspection } from '#formats/outcome.ts';
import { decodePositions } from '#formats/positions-block.ts';
import { loadReader } from '#formats/read/load-reader.ts';
import { runToEnd } from '../run-to-end.ts';
import { UsageError } from '../usage-error.ts';
import type { PresenceOptions } from './parse-presence-options.ts';
import type { PositionSet } from './position-set.ts';

/** The positions of every table of a file that has some; what is wrong goes to stderr in a sentence. @throws UsageError when there is no such file. */
export async function readPositionFile(
  path: string,
  options: PresenceOptions,
  territory: Territory | null,
): Promise<readonly PositionSet[]> {
  const bytes = readBytes(path);
  const name = basename(path);
  await loadReader({ name, bytes });
  const { inspection, tables } = runToEnd(inspectFile({ name, bytes }, territory));
  for (const problem of inspection.problems) console.error(`${name} : ${problemSentence(problem)}`);
  return tablesOfPositions(inspection.tables).map((index) => {
    const plan: ImportPlan = {
      table: index,
      kind: 'patrols',
      mapping: inspection.tables[index]!.mappings.patrols,
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
    const context = { territory, fileName: name, fingerprint: null, known: [] };
    const outcome = runToEnd(importTable(tables[index]!, plan, context));
    tellQuestions(name, outcome);
    return setOf(outcome);
  });
}

/** Those recognised as positions; when none is, the first that has rows, so that each of its rows gets its reason. */
function tablesOfPositions(tables: readonly TableInspection[]): readonly number[] {
  const found = [...tables.keys()].filter((index) => tables[index]!.kind === 'patrols');
  if (found.length > 0) return found;
  const filled = tables.findIndex(({ rows }) => rows > 0);
  return filled === -1 ? [] : [filled];
}

function setOf(outcome: ImportOutcome): PositionSet {
  const setAside: Record<string, number> = {};
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

function tellQuestions(name: string, { questions }: ImportOutcome): void {
  for (const { id, problem, rows, options } of questions) {
    const answers = options.map(({ value, label }) => `--answer ${id}=${value} (${label})`).join(', ');
    console.error(`${name}, ${rows.length} lignes : ${problemSentence(problem)} Répondre par ${answers}.`);
  }
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new UsageError(`Fichier introuvable ou illisible : ${path}.`);
  }
}
