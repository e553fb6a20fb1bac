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
  readonly onImport: () => void;
}

/** Places of work. The open one is pressed; pressing it again closes its panel and gives the map its width. */
export function Rail({ view, available, table, onTable, onImport }: RailProps) {
  const open = useStore(view, (state) => state.panel);
  const { setPanel } = view.getState();
  return (
    <nav className="rail" aria-label={shellText.rail}>
      <div className="rail-mark" aria-hidden>
        <IconShield size={24} stroke={1.6} />
      </div>
      {PANELS.filter((panel) => available.includes(panel)).map((panel) => {
        const Icon = ICONS[panel];
        return (
          <button
            key={panel}
            type="button"
            className="rail-button"
            aria-pressed={open === panel}
            onClick={() => setPanel(open === panel ? null : panel)}
          >
            <Icon size={24} stroke={1.4} aria-hidden />
            {shellText.panels[panel]}
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
