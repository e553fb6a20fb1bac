import type { ComponentProps } from 'react';
import { type DossierRecord, RECORD_KINDS } from '#domain/dossier-record.ts';
import { TablesPanel } from '#features/tables/tables-panel.tsx';
import { columnIdsOf } from './column-ids.ts';
import type { Services } from './services.ts';

type DockAreaProps = Omit<ComponentProps<typeof TablesPanel>, 'writeLayer'> & { readonly services: Services };

/** What lies below the map: the table of a layer, exported in the worker. */
export function DockArea({ services, ...table }: DockAreaProps) {
  const { worker, session, dossier } = services;
  return (
    <TablesPanel
      {...table}
      writeLayer={async (kind, format) => {
        const open = dossier.getState().dossier;
        const ids = kind === 'patrols' ? columnIdsOf(open) : [];
        const columns = await Promise.all(
          ids.map(async (id) => ({ id, bytes: await session.columns.bytes(id) })),
        );
        const { bytes } = await worker.request('export-layer', {
          kind,
          format,
          records: RECORD_KINDS.flatMap((recordKind) =>
            Object.values<DossierRecord>(open.tables[recordKind]),
          ),
          columns: columns.flatMap(({ id, bytes }) => (bytes ? [{ id, bytes }] : [])),
        });
        return bytes;
      }}
    />
  );
}
