import { Popover, Slider } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDotsVertical, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { LayerId } from '#domain/view-settings.ts';
import { layerSetting, type ViewStore } from '#state/view-store.ts';
import { formatShare } from '#ui/format-number.ts';
import { IconButton } from '#ui/parts/icon-button.tsx';
import { layersText } from '#ui/text/layers.ts';

interface LayerSettingsProps {
  readonly view: ViewStore;
  readonly id: LayerId;
  readonly name: string;
  readonly onTable: (() => void) | null;
}

/** Opacity, order and table of a layer, in a small box beside its row. */
export function LayerSettings({ view, id, name, onTable }: LayerSettingsProps) {
  const [open, setOpen] = useState(false);
  const opacity = useStore(view, (state) => layerSetting(state.settings, id).opacity);
  const place = useStore(view, (state) => state.settings.order.indexOf(id));
  const last = useStore(view, (state) => state.settings.order.length - 1);
  const { setLayer, moveLayer } = view.getState();
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={264} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="icon-button small layer-more"
          aria-label={layersText.settingsOf(name)}
          title={layersText.settingsOf(name)}
          onClick={() => setOpen(!open)}
        >
          <IconDotsVertical size={16} stroke={1.5} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={layersText.settingsOf(name)}>
        <p className="layer-settings-title">{name}</p>
        <div className="layer-opacity">
          <span aria-hidden>{layersText.opacity}</span>
          <Slider
            thumbLabel={`${layersText.opacity} : ${name}`}
            min={0}
            max={1}
            step={0.05}
            label={null}
            size={4}
            value={opacity}
            onChange={(value) => setLayer(id, { opacity: value })}
          />
          <output className="tabular">{formatShare(opacity)}</output>
        </div>
        <div className="layer-settings-tools">
          <IconButton
            label={layersText.up}
            disabled={place <= 0}
            icon={<IconArrowUp size={18} stroke={1.5} aria-hidden />}
            onClick={() => moveLayer(id, -1)}
          />
          <IconButton
            label={layersText.down}
            disabled={place === last}
            icon={<IconArrowDown size={18} stroke={1.5} aria-hidden />}
            onClick={() => moveLayer(id, 1)}
          />
          {onTable && (
            <button
              type="button"
              className="button"
              onClick={() => {
                setOpen(false);
                onTable();
              }}
            >
              <IconTable size={18} stroke={1.5} aria-hidden />
              {layersText.table}
            </button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
