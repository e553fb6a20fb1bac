import { problemSentence } from '#domain/problem-sentences.ts';
import { importTable } from '#formats/import/import-table.ts';
import type { ImportOutcome, ImportPlan } from '#formats/outcome.ts';
import { DEFAULT_LIMITS } from '#formats/read/format.ts';
import { readFile } from '#formats/read/read-file.ts';
import type { ByteSource } from '#formats/read-positions/byte-source.ts';
import { importPositionFile } from '#formats/read-positions/import-position-file.ts';
import { Sha256, sha256Hex } from '#formats/sha256.ts';
import type { Handler } from '../handler.ts';
import type { Progress } from '../protocol.ts';
import { type OpenedFile, openedFiles } from './opened-files.ts';

const CHUNK_BYTES = 4 * 2 ** 20;

export const importFile: Handler<'import-file'> = async function* (
  { fileId, plan, known = [] },
  { transfer },
) {
  const opened = openedFiles.get(fileId);
  // The worker was restarted since, or the file forgotten: the user can only choose it again.
  if (!opened) throw new Error('Ce fichier n’est plus ouvert : choisissez-le de nouveau.');
  const { name, territory, source } = opened;
  let outcome: ImportOutcome;
  if (source && plan.kind === 'patrols' && opened.tables.length === 0)
    outcome = yield* importBig(opened, source, plan);
  else {
    const { tables, fingerprint } = source ? yield* readWhole(opened, source, plan) : opened;
    const table = tables[plan.table];
    if (!table) throw new Error(`table ${plan.table} of ${tables.length} in ${name}`);
    outcome = yield* importTable(table, plan, { territory, fileName: name, fingerprint, known });
  }
  transfer(...outcome.columns.map(({ bytes }) => bytes.buffer));
  return outcome;
};

/** A table that is read as it is asked for; or what looked like positions, and the user says is something else. */
function* readWhole(
  { name, tables }: OpenedFile,
  source: ByteSource,
  { kind }: ImportPlan,
): Generator<Progress, Pick<OpenedFile, 'tables' | 'fingerprint'>, void> {
  const rows = tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const isTooBig = tables.length > 0 ? rows > DEFAULT_LIMITS.rows : source.size > DEFAULT_LIMITS.fileBytes;
  if (isTooBig && kind !== 'patrols')
    throw new Error('Un fichier de cette taille ne peut être importé que comme positions de patrouilles.');
  if (tables.length > 0) return { tables, fingerprint: yield* fingerprintOf(source) };
  const bytes = source.read(0, source.size);
  const reading = readFile({ name, bytes });
  let step = reading.next();
  while (!step.done) {
    yield { share: step.value, doing: 'lecture du fichier' };
    step = reading.next();
  }
  return { tables: step.value.tables, fingerprint: sha256Hex(bytes) };
}

function* fingerprintOf(source: ByteSource): Generator<Progress, string, void> {
  const sha = new Sha256();
  for (let at = 0; at < source.size; at += CHUNK_BYTES) {
    sha.add(source.read(at, Math.min(source.size, at + CHUNK_BYTES)));
    yield { share: null, doing: 'empreinte du fichier' };
  }
  return sha.hex();
}

/** In chunks; the fingerprint is taken as they come. */
function* importBig(
  { name, territory }: OpenedFile,
  source: ByteSource,
  plan: ImportPlan,
): Generator<Progress, ImportOutcome, void> {
  let sha = new Sha256();
  const context = { territory, fileName: name, fingerprint: null, known: [] };
  const { outcome, problem } = yield* importPositionFile(source, plan, context, {
    take: (bytes) => sha.add(bytes),
    restart: () => {
      sha = new Sha256();
    },
  });
  if (problem) throw new Error(problemSentence(problem));
  const fingerprint = sha.hex();
  const records = outcome.records.map((one) => (one.kind === 'source' ? { ...one, fingerprint } : one));
  return { ...outcome, records };
}
