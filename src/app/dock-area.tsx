import type { ComponentProps } from 'react';
import { TablesPanel } from '#features/tables/tables-panel.tsx';
import type { Services } from './services.ts';
import { writeLayer } from './write-layer.ts';

type DockAreaProps = Omit<ComponentProps<typeof TablesPanel>, 'writeLayer'> & { readonly services: Services };

/** What lies below the map: the table of a layer, exported in the worker. */
export function DockArea({ services, ...table }: DockAreaProps) {
  return <TablesPanel {...table} writeLayer={(kind, format) => writeLayer(services, kind, format)} />;
}
