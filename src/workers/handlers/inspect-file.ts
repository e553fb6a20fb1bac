import type { Territory } from '#domain/territory.ts';
import { inspectFile as inspect, inspectReading } from '#formats/inspect-file.ts';
import type { FileInspection } from '#formats/outcome.ts';
import { DEFAULT_LIMITS, type SourceFile } from '#formats/read/format.ts';
import { joinShapefile } from '#formats/read/join-shapefile.ts';
import { loadReader } from '#formats/read/load-reader.ts';
import { loadParquetLibrary } from '#formats/read-parquet/parquet-library.ts';
import { isParquet, readParquetSource } from '#formats/read-parquet/read-parquet.ts';
import { inspectPositionFile } from '#formats/read-positions/inspect-position-file.ts';
import { sha256Hex } from '#formats/sha256.ts';
import type { Handler } from '../handler.ts';
import type { RequestOf } from '../protocol.ts';
import { blobSource } from './blob-source.ts';
import { openedFiles } from './opened-files.ts';

/** A file of positions bigger than this is read in chunks when it is imported, and only its head before. */
const WHOLE_BYTES = 32 * 2 ** 20;

export const inspectFile: Handler<'inspect-file'> = async function* ({
  fileId,
  name,
  file,
  companions = [],
  territory,
}) {
  yield { share: 0, doing: 'ouverture du fichier' };
  if (file.size > WHOLE_BYTES && isParquet(blobSource(file).read(0, 4))) {
    await loadParquetLibrary();
    return inspectBigParquet(fileId, name, file, territory);
  }
  if (file.size > WHOLE_BYTES && companions.length === 0) {
    const inspection = inspectBig(fileId, name, file, territory);
    if (inspection) return inspection;
  }
  const { bytes } = await readWhole(name, file, companions);
  await loadReader({ name, bytes });
  const reading = inspect({ name, bytes }, territory);
  let share = 0;
  for (;;) {
    const step = reading.next();
    if (step.done) {
      const { inspection, tables } = step.value;
      if (tables.length > 0)
        openedFiles.set(fileId, { name, tables, territory, fingerprint: sha256Hex(bytes), source: null });
      return inspection;
    }
    // A format read in several passes starts over at each; what is shown only grows.
    share = Math.max(share, step.value);
    yield { share, doing: 'lecture du fichier' };
  }
};

type Companions = NonNullable<RequestOf<'inspect-file'>['companions']>;

async function readWhole(name: string, file: Blob, companions: Companions): Promise<SourceFile> {
  const read = async (part: Blob) => new Uint8Array(await part.arrayBuffer());
  const whole = { name, bytes: await read(file) };
  if (companions.length === 0) return whole;
  const parts = companions.map(async (part) => ({ name: part.name, bytes: await read(part.file) }));
  return joinShapefile(whole, await Promise.all(parts));
}

/** Rows are read when they are asked for, of a file of any size. */
function inspectBigParquet(
  fileId: string,
  name: string,
  file: Blob,
  territory: Territory | null,
): FileInspection {
  const source = blobSource(file);
  const { inspection, tables } = inspectReading(readParquetSource(source, name), territory);
  if (tables.length > 0) openedFiles.set(fileId, { name, tables, territory, fingerprint: null, source });
  return inspection;
}

/** Positions by their head; nothing but a refusal of what no memory can hold; null for what is to be read whole. */
function inspectBig(
  fileId: string,
  name: string,
  file: Blob,
  territory: Territory | null,
): FileInspection | null {
  const source = blobSource(file);
  const inspection = inspectPositionFile(source, name, territory);
  if (inspection) {
    openedFiles.set(fileId, { name, tables: [], territory, fingerprint: null, source });
    return inspection;
  }
  const { fileBytes } = DEFAULT_LIMITS;
  if (file.size <= fileBytes) return null;
  const detail = `${Math.round(file.size / 1e6)} Mo > ${Math.round(fileBytes / 1e6)} Mo`;
  return { format: '', tables: [], problems: [{ code: 'file-too-large', where: { file: name }, detail }] };
}
