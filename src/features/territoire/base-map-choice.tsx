import { useStore } from 'zustand';
import { BASEMAPS } from '#domain/view-settings.ts';
import type { ViewStore } from '#state/view-store.ts';
import { SelectField } from '#ui/parts/select-field.tsx';
import { layersText } from '#ui/text/layers.ts';

interface BaseMapChoiceProps {
  readonly view: ViewStore;
  /** The one who installed the product lets the page ask the IGN for its tiles. */
  readonly online: boolean;
}

/** Nothing, or the IGN's images: a choice that is said to leave this computer, and only where it is allowed. */
export function BaseMapChoice({ view, online }: BaseMapChoiceProps) {
  const basemap = useStore(view, (state) => state.settings.basemap);
  return (
    <div className="base-map">
      <SelectField
        label={layersText.groups.base}
        hideLabel
        value={online ? basemap : 'none'}
        disabled={!online}
        options={BASEMAPS.map((value) => ({ value, label: layersText.base[value] }))}
        onChange={(value) => view.getState().setBasemap(value)}
      />
      {(!online || basemap !== 'none') && (
        <p className="hint">{online ? layersText.baseOnline : layersText.baseOff}</p>
      )}
    </div>
  );
}
