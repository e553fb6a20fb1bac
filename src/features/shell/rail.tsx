import {
  IconDeviceCctv,
  IconFileImport,
  IconMap2,
  IconRoute,
  IconShield,
  IconTable,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import { PANELS, type Panel, type ViewStore } from '#state/view-store.ts';
import { shellText } from '#ui/text/shell.ts';
import { TABLES_TEXT } from '#ui/text/tables-text.ts';

const ICONS = { territoire: IconMap2, video: IconDeviceCctv, patrouilles: IconRoute };

interface RailProps {
  readonly view: ViewStore;
  /** Panels that hold something real now. */
  readonly available: readonly Panel[];
  /** Whether a table is open below the map. */
  readonly table: boolean;
  readonly onTable: () => void;
  /** On a phone a table or a sheet stands over the panel: asking for a panel takes it away. Null when none does. */
  readonly onUncover: (() => void) | null;
  readonly onImport: () => void;
}

/** Places of work. The open one is pressed; pressing it again closes its panel and gives the map its width. */
export function Rail({ view, available, table, onTable, onUncover, onImport }: RailProps) {
  const panel = useStore(view, (state) => state.panel);
  const open = onUncover ? null : panel;
  const { setPanel } = view.getState();
  return (
    <nav className="rail" aria-label={shellText.rail}>
      <div className="rail-mark" aria-hidden>
        <IconShield size={24} stroke={1.6} />
      </div>
      {PANELS.filter((name) => available.includes(name)).map((name) => {
        const Icon = ICONS[name];
        return (
          <button
            key={name}
            type="button"
            className="rail-button"
            aria-pressed={open === name}
            onClick={() => {
              setPanel(open === name ? null : name);
              onUncover?.();
            }}
          >
            <Icon size={24} stroke={1.4} aria-hidden />
            {shellText.panels[name]}
          </button>
        );
      })}
      <button type="button" className="rail-button rail-last" aria-pressed={table} onClick={onTable}>
        <IconTable size={24} stroke={1.4} aria-hidden />
        {TABLES_TEXT.open}
      </button>
      <button type="button" className="rail-button" onClick={onImport}>
        <IconFileImport size={24} stroke={1.4} aria-hidden />
        {shellText.importer}
      </button>
    </nav>
  );
}
