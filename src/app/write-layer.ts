import { RECORD_KINDS } from '#domain/dossier-record.ts';
import type { ImportKind } from '#formats/registry.ts';
import type { Services } from './services.ts';

/** A layer of the open dossier as a file's bytes, written in the worker with the columns it names. */
export async function writeLayer(
  { dossier: store, session, worker }: Services,
  kind: Exclude<ImportKind, 'backdrop'>,
  format: 'csv' | 'geojson',
): Promise<Uint8Array<ArrayBuffer>> {
  const { tables } = store.getState().dossier;
  const records = RECORD_KINDS.flatMap((each) => Object.values(tables[each]));
  const columns = await Promise.all(
    (kind === 'patrols' ? Object.values(tables.presence) : []).map(async ({ columnsId: id }) => ({
      id,
      bytes: await session.columns.take(id),
    })),
  );
  const whole = columns.flatMap(({ id, bytes }) => (bytes ? [{ id, bytes }] : []));
  const { bytes } = await worker.request(
    'export-layer',
    { kind, format, records, columns: whole },
    { transfer: whole.map((column) => column.bytes.buffer) },
  );
  return bytes;
}
