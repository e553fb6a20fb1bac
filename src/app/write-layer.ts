import { RECORD_KINDS } from '#domain/dossier-record.ts';
import type { ImportKind } from '#formats/registry.ts';
import type { Services } from './services.ts';

/** The table whose columns a layer is written from. */
const COLUMNS_OF = { patrols: 'presence', buildings: 'buildings', roads: 'roads' } as const;

/** A layer of the open dossier as a file's bytes, written in the worker with the columns it names. */
export async function writeLayer(
  { dossier: store, session, worker }: Services,
  kind: Exclude<ImportKind, 'backdrop'>,
  format: 'csv' | 'geojson',
): Promise<Uint8Array<ArrayBuffer>> {
  const { tables } = store.getState().dossier;
  const records = RECORD_KINDS.flatMap((each) => Object.values(tables[each]));
  const table = kind in COLUMNS_OF ? tables[COLUMNS_OF[kind as keyof typeof COLUMNS_OF]] : {};
  const named: readonly { readonly columnsId: string }[] = Object.values(table);
  const columns = await Promise.all(
    named.map(async ({ columnsId: id }) => ({ id, bytes: await session.columns.take(id) })),
  );
  const whole = columns.flatMap(({ id, bytes }) => (bytes ? [{ id, bytes }] : []));
  const { bytes } = await worker.request(
    'export-layer',
    { kind, format, records, columns: whole },
    { transfer: whole.map((column) => column.bytes.buffer) },
  );
  return bytes;
}
