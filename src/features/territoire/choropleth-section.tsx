import { useStore } from 'zustand';
import { CLASS_METHODS } from '#domain/view-settings.ts';
import type { ViewStore } from '#state/view-store.ts';
import { Section } from '#ui/parts/section.tsx';
import { SelectField } from '#ui/parts/select-field.tsx';
import { layersText } from '#ui/text/layers.ts';

export interface IndicatorChoice {
  readonly id: string;
  readonly label: string;
}

interface ChoroplethSectionProps {
  readonly view: ViewStore;
  readonly indicators: readonly IndicatorChoice[];
}

const CLASS_COUNTS = ['3', '4', '5', '6'] as const;

/** Which figure colours the communes, cut how, into how many classes. */
export function ChoroplethSection({ view, indicators }: ChoroplethSectionProps) {
  const choropleth = useStore(view, (state) => state.settings.choropleth);
  const { setChoropleth, setLayer } = view.getState();
  const choose = (indicator: string) => {
    if (indicator === '') return setChoropleth(null);
    setLayer('choropleth', { visible: true });
    setChoropleth({
      indicator,
      method: choropleth?.method ?? 'quantile',
      classes: choropleth?.classes ?? 5,
    });
  };
  return (
    <Section title={layersText.groups.communes}>
      <div className="choropleth">
        <SelectField
          label={layersText.indicator}
          hideLabel
          value={choropleth?.indicator ?? ''}
          options={[
            { value: '', label: layersText.noIndicator },
            ...indicators.map(({ id, label }) => ({ value: id, label })),
          ]}
          onChange={choose}
        />
        {choropleth && (
          <div className="choropleth-cut">
            <SelectField
              label={layersText.method}
              value={choropleth.method}
              options={CLASS_METHODS.map((value) => ({ value, label: layersText.methods[value] }))}
              onChange={(method) => setChoropleth({ ...choropleth, method })}
            />
            <SelectField<string>
              label={layersText.classes}
              value={String(choropleth.classes)}
              options={CLASS_COUNTS.map((value) => ({ value, label: value }))}
              onChange={(classes) => setChoropleth({ ...choropleth, classes: Number(classes) })}
            />
          </div>
        )}
      </div>
    </Section>
  );
}
