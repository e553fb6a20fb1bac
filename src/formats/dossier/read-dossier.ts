import { columnRecords } from '#domain/column-records.ts';
import type { Dossier } from '#domain/dossier.ts';
import { RECORD_KINDS } from '#domain/dossier-record.ts';
import type { Problem } from '#domain/problem.ts';
import type { ColumnBlock } from '../outcome.ts';
import { sha256Hex } from '../sha256.ts';
import { readArchiveDirectory } from './archive-directory.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.ts';
import { checkColumn } from './check-column.ts';
import { DOSSIER_FORMAT, DOSSIER_VERSION } from './dossier-document.ts';
import { inflateEntry } from './inflate-entry.ts';
import { type DossierManifest, MANIFEST_PATH, manifestSchema } from './manifest.ts';
import { recordsFromText, recordsPath } from './record-entries.ts';
import { restoreDossier } from './restore.ts';
import { columnPath } from './write-dossier.ts';

type ReadDossier =
  | {
      /** Of the file, before any migration. */
      readonly version: number;
      readonly dossier: Dossier;
      readonly columns: readonly ColumnBlock[];
      readonly problems: readonly Problem[];
      readonly setAside: readonly unknown[];
    }
  | { readonly dossier: null; readonly problems: readonly Problem[] };

type Reading = Generator<{ readonly share: number; readonly doing: string }, ReadDossier, void>;

/** Ratio says nothing about small files: a page of spaces is not a bomb. */
const RATIO_FROM_BYTES = 1_000_000;

/**
 * Opens a `.diagnostic` file. Whatever the bytes, it ends with a dossier (and what is wrong in it) or with the reason for refusing; it never throws.
 * Yields its progress about every 16 kB of compressed data.
 */
export function* readDossier(file: Uint8Array<ArrayBuffer>, limits: ArchiveLimits = ARCHIVE_LIMITS): Reading {
  if (file.length === 0) return refuse('file-empty', '');
  if (file.length > limits.fileBytes) return refuse('file-too-large', `${file.length} > ${limits.fileBytes}`);
  if (isSealed(file)) return refuse('dossier-newer', SEAL);
  const directory = readArchiveDirectory(file, limits.entries);
  if (directory.entries === null) return { dossier: null, problems: [directory.problem] };

  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let total = 0;
  for (const entry of directory.entries) {
    if (entry.uncompressed > RATIO_FROM_BYTES && entry.uncompressed > limits.ratio * entry.compressed) {
      return refuse('archive-bomb', `${entry.uncompressed} / ${entry.compressed}`, entry.path);
    }
    const inflating = inflateEntry(file, entry, limits.totalBytes - total);
    let step = inflating.next();
    while (!step.done) {
      yield { share: (0.8 * entry.start) / file.length, doing: 'Lecture du dossier' };
      step = inflating.next();
    }
    if (step.value.bytes === null) return { dossier: null, problems: [step.value.problem] };
    files.set(entry.path, step.value.bytes);
    total += step.value.bytes.length;
  }

  const manifest = readManifest(files.get(MANIFEST_PATH));
  if ('code' in manifest) return { dossier: null, problems: [manifest] };
  const problems: Problem[] = [];
  const listed = new Map<string, string>([[MANIFEST_PATH, '']]);
  for (const { path, bytes, sha256 } of manifest.entries) {
    yield { share: 0.8 + (0.1 * listed.size) / files.size, doing: 'Vérification du dossier' };
    const found = files.get(path);
    if (found === undefined) return refuse('dossier-invalid', 'manifest', path);
    if (found.length !== bytes || sha256Hex(found) !== sha256)
      return refuse('dossier-invalid', `sha256 ≠ ${sha256}`, path);
    listed.set(path, sha256);
  }
  for (const path of files.keys())
    if (!listed.has(path)) problems.push(tell('dossier-invalid', 'manifest', path));

  const records: unknown[] = [];
  for (const kind of RECORD_KINDS) {
    yield { share: 0.9, doing: 'Lecture des données' };
    const bytes = listed.has(recordsPath(kind)) ? files.get(recordsPath(kind)) : undefined;
    const read = bytes === undefined ? [] : recordsFromText(new TextDecoder().decode(bytes), kind);
    if (read === null) return refuse('dossier-invalid', 'JSON', recordsPath(kind));
    const expected = Object.hasOwn(manifest.counts, kind) ? manifest.counts[kind]! : 0;
    if (read.length !== expected)
      problems.push(tell('dossier-invalid', `${read.length} ≠ ${expected}`, recordsPath(kind)));
    for (const record of read) records.push(record);
  }
  const restored = restoreDossier({
    format: manifest.format,
    version: manifest.version,
    head: manifest.head,
    records,
  });
  if (restored.dossier === null) return { dossier: null, problems: restored.problems };

  const columns = new Map<string, ColumnBlock>();
  for (const record of columnRecords(restored.dossier)) {
    yield { share: 0.95, doing: 'Vérification des colonnes' };
    const { id: recordId, columnsId } = record;
    const path = columnPath(columnsId);
    const bytes = listed.get(path) === columnsId ? files.get(path) : undefined;
    const wrong = bytes === undefined ? `columnsId → ${columnsId}` : checkColumn(record, bytes);
    if (wrong !== null) problems.push({ code: 'dossier-invalid', where: { recordId }, detail: wrong });
    else if (bytes !== undefined) columns.set(columnsId, { id: columnsId, bytes });
  }
  return {
    version: manifest.version,
    dossier: restored.dossier,
    columns: [...columns.values()],
    problems: [...problems, ...restored.problems],
    setAside: restored.setAside,
  };
}

/** First bytes of a dossier closed by a passphrase: kept for it, no version writes one yet (docs/dossier-format.md). */
const SEAL = 'DIAGNOSTIC-SCELLE';

function isSealed(file: Uint8Array): boolean {
  return (
    file.length >= SEAL.length && [...SEAL].every((letter, index) => file[index] === letter.charCodeAt(0))
  );
}

function readManifest(bytes: Uint8Array | undefined): DossierManifest | Problem {
  if (bytes === undefined) return tell('dossier-invalid', 'manifest', MANIFEST_PATH);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return tell('dossier-invalid', 'JSON', MANIFEST_PATH);
  }
  // The version comes first: a newer manifest may have another shape.
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  if (format === DOSSIER_FORMAT && typeof version === 'number' && version > DOSSIER_VERSION) {
    return { code: 'dossier-newer', where: {}, detail: `${version} > ${DOSSIER_VERSION}` };
  }
  const parsed = manifestSchema.safeParse(value);
  return parsed.success ? parsed.data : tell('dossier-invalid', 'manifest', MANIFEST_PATH);
}

function tell(code: Problem['code'], detail: string, file?: string): Problem {
  return { code, where: file === undefined ? {} : { file }, detail };
}

function refuse(code: Problem['code'], detail: string, file?: string): ReadDossier {
  return { dossier: null, problems: [tell(code, detail, file)] };
}
