import { IconArrowLeft } from '@tabler/icons-react';
import { PanelHead } from '#ui/parts/panel-head.tsx';
import { layersText } from '#ui/text/layers.ts';

export interface UnwatchedSite {
  readonly id: string;
  readonly name: string;
  readonly commune: string;
}

interface UnwatchedListProps {
  readonly sites: readonly UnwatchedSite[];
  readonly selectedId: string | null;
  readonly onBack: () => void;
  readonly onChoose: (id: string) => void;
}

/** Sites whose images reach nobody; choosing one flies there and opens its sheet. */
export function UnwatchedList({ sites, selectedId, onBack, onChoose }: UnwatchedListProps) {
  return (
    <>
      <PanelHead title={layersText.unwatchedTitle} subtitle={layersText.unwatchedWhy}>
        <button type="button" className="text-button" onClick={onBack}>
          <IconArrowLeft size={14} stroke={1.8} aria-hidden /> {layersText.back}
        </button>
      </PanelHead>
      <ul className="choice-list">
        {sites.map((site) => (
          <li key={site.id}>
            <button type="button" aria-pressed={site.id === selectedId} onClick={() => onChoose(site.id)}>
              <span>{site.name}</span>
              <span className="choice-aside">{site.commune}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
