import { Zip, ZipDeflate } from 'fflate';
import type { Dossier } from '#domain/dossier.ts';
import { RECORD_KINDS } from '#domain/dossier-record.ts';
import type { ColumnBlock } from '../outcome.ts';
import { sha256Hex } from '../sha256.ts';
import { DOSSIER_FORMAT, DOSSIER_VERSION, headOf } from './dossier-document.ts';
import { type DossierManifest, MANIFEST_PATH } from './manifest.ts';
import { recordsPath, recordsText } from './record-entries.ts';
import { referencedColumns } from './referenced-columns.ts';

export interface WriteOptions {
  /** Name and version of this program, told by whoever composes it. */
  readonly app: { readonly name: string; readonly version: string };
}

const RECORDS_LEVEL = 6;
/** Positions hardly compress: twice as fast for a few hundredths more. */
const COLUMNS_LEVEL = 1;
/** Compressed between two yields. */
const STEP_BYTES = 500_000;

/**
 * The `.diagnostic` file: manifest, records by kind, the columns that records name. Equal dossiers give equal bytes. Blocks that no record
 * names are left out. Yields its share every half megabyte.
 * @throws when a column that a record names is not given, or is not the bytes its name says: the caller lost it.
 */
export function* writeDossier(
  dossier: Dossier,
  columns: readonly ColumnBlock[],
  options: WriteOptions,
): Generator<{ readonly share: number; readonly doing: string }, Uint8Array<ArrayBuffer>, void> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const counts: Record<string, number> = {};
  for (const kind of RECORD_KINDS) {
    const count = Object.keys(dossier.tables[kind]).length;
    if (count === 0) continue;
    counts[kind] = count;
    files.set(recordsPath(kind), new TextEncoder().encode(recordsText(dossier, kind)));
  }
  const blocks = new Map(columns.map((block) => [block.id, block.bytes]));
  for (const id of referencedColumns(dossier)) {
    const bytes = blocks.get(id);
    if (bytes === undefined) throw new Error(`The column ${id} that the dossier names was not given.`);
    files.set(columnPath(id), bytes);
  }

  const paths = [...files.keys()].sort();
  const entries: DossierManifest['entries'][number][] = [];
  for (const path of paths) {
    yield { share: (0.5 * entries.length) / paths.length, doing: 'Préparation du fichier' };
    const bytes = files.get(path)!;
    const sha256 = sha256Hex(bytes);
    if (path.startsWith('columns/') && path !== columnPath(sha256))
      throw new Error(`${path} holds other bytes: ${sha256}.`);
    entries.push({ path, bytes: bytes.length, sha256 });
  }
  const manifest: DossierManifest = {
    format: DOSSIER_FORMAT,
    version: DOSSIER_VERSION,
    app: options.app,
    head: headOf(dossier),
    counts,
    entries,
  };
  const manifestBytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  let done = 0;
  const total = entries.reduce((sum, { bytes }) => sum + bytes, manifestBytes.length);
  for (const [path, bytes] of [
    [MANIFEST_PATH, manifestBytes] as const,
    ...paths.map((path) => [path, files.get(path)!] as const),
  ]) {
    const entry = new ZipDeflate(path, {
      level: path.startsWith('columns/') ? COLUMNS_LEVEL : RECORDS_LEVEL,
    });
    // Zip wants a local date: always the same words, whatever the zone, so that the bytes depend on the dossier only.
    entry.mtime = new Date(1980, 0, 2, 12);
    zip.add(entry);
    for (let at = 0; at === 0 || at < bytes.length; at += STEP_BYTES) {
      yield { share: 0.5 + (0.5 * done) / total, doing: 'Compression du fichier' };
      const step = bytes.subarray(at, at + STEP_BYTES);
      entry.push(step, at + STEP_BYTES >= bytes.length);
      done += step.length;
    }
  }
  zip.end();
  return concatenate(chunks);
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

export function columnPath(id: string): string {
  return `columns/${id}.bin`;
}
