import type { ComponentProps } from 'react';
import { useStore } from 'zustand';
import { TablesPanel } from '#features/tables/tables-panel.tsx';
import type { Services } from './services.ts';
import { writeLayer } from './write-layer.ts';

type DockAreaProps = Omit<ComponentProps<typeof TablesPanel>, 'writeLayer' | 'presence'> & {
  readonly services: Services;
};

/** What lies below the map: the table of a layer, exported in the worker. */
export function DockArea({ services, ...table }: DockAreaProps) {
  const figures = useStore(services.areas, (state) => state.figures);
  return (
    <TablesPanel
      {...table}
      presence={figures}
      writeLayer={(kind, format) => writeLayer(services, kind, format)}
    />
  );
}
