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

export const importFile: Handler<'import-file'> = async function* (
  { fileId, plan, known = [] },
  { transfer },
) {
  const opened = openedFiles.get(fileId);
  // The worker was restarted since, or the file forgotten: the user can only choose it again.
  if (!opened) throw new Error('Ce fichier n’est plus ouvert : choisissez-le de nouveau.');
  const { name, territory, source } = opened;
  let outcome: ImportOutcome;
  if (source && plan.kind === 'patrols') outcome = yield* importBig(opened, source, plan);
  else {
    const { tables, fingerprint } = source ? yield* readWhole(name, source) : opened;
    const table = tables[plan.table];
    if (!table) throw new Error(`table ${plan.table} of ${tables.length} in ${name}`);
    outcome = yield* importTable(table, plan, { territory, fileName: name, fingerprint, known });
  }
  transfer(...outcome.columns.map(({ bytes }) => bytes.buffer));
  return outcome;
};

/** What looked like positions, and the user says is something else. */
function* readWhole(
  name: string,
  source: ByteSource,
): Generator<Progress, Pick<OpenedFile, 'tables' | 'fingerprint'>, void> {
  if (source.size > DEFAULT_LIMITS.fileBytes)
    throw new Error('Un fichier de cette taille ne peut être importé que comme positions de patrouilles.');
  const bytes = source.read(0, source.size);
  const reading = readFile({ name, bytes });
  let step = reading.next();
  while (!step.done) {
    yield { share: step.value, doing: 'lecture du fichier' };
    step = reading.next();
  }
  return { tables: step.value.tables, fingerprint: sha256Hex(bytes) };
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
