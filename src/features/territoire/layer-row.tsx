import { type ReactNode, useId } from 'react';
import { useStore } from 'zustand';
import type { LayerId } from '#domain/view-settings.ts';
import { layerSetting, type ViewStore } from '#state/view-store.ts';
import { LayerSettings } from './layer-settings.tsx';

interface LayerRowProps {
  readonly view: ViewStore;
  readonly id: LayerId;
  readonly name: string;
  readonly symbol: ReactNode;
  readonly count: string | null;
  /** Null: this layer has no table. */
  readonly onTable: (() => void) | null;
}

/** One layer: on or off, its true symbol, its name, how many, and its settings behind a button. */
export function LayerRow({ view, id, name, symbol, count, onTable }: LayerRowProps) {
  const inputId = useId();
  const { visible } = useStore(view, (state) => layerSetting(state.settings, id));
  return (
    <li className="layer-row" data-visible={visible}>
      <label htmlFor={inputId} className="layer-label">
        <input
          id={inputId}
          type="checkbox"
          role="switch"
          className="switch"
          checked={visible}
          aria-checked={visible}
          onChange={(event) => view.getState().setLayer(id, { visible: event.currentTarget.checked })}
        />
        <span className="layer-symbol" aria-hidden>
          {symbol}
        </span>
        <span className="layer-name">{name}</span>
        {count !== null && <span className="layer-count tabular">{count}</span>}
      </label>
      <LayerSettings view={view} id={id} name={name} onTable={onTable} />
    </li>
  );
}
