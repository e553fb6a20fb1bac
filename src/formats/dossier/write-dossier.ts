import { type Zippable, zipSync } from 'fflate';
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

/**
 * The `.diagnostic` file: manifest, records by kind, the columns that records name. Equal dossiers give equal bytes. Blocks that no record
 * names are left out. Yields its share before each file.
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
  yield { share: 0.5, doing: 'Compression du fichier' };
  const zippable: Zippable = {
    [MANIFEST_PATH]: [
      new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`),
      { level: RECORDS_LEVEL },
    ],
  };
  for (const path of paths) {
    zippable[path] = [
      files.get(path)!,
      { level: path.startsWith('columns/') ? COLUMNS_LEVEL : RECORDS_LEVEL },
    ];
  }
  // Zip wants a local date: always the same words, whatever the zone, so that the bytes depend on the dossier only.
  return zipSync(zippable, { mtime: new Date(1980, 0, 2, 12) });
}

export function columnPath(id: string): string {
  return `columns/${id}.bin`;
}
