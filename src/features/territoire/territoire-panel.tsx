import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import type { BuiltInLayerId, LayerId } from '#domain/view-settings.ts';
import type { ViewStore } from '#state/view-store.ts';
import { formatCount, formatWhole } from '#ui/format-number.ts';
import { PanelHead } from '#ui/parts/panel-head.tsx';
import { Section } from '#ui/parts/section.tsx';
import { layersText } from '#ui/text/layers.ts';
import { BaseMapChoice } from './base-map-choice.tsx';
import { ChoroplethSection, type IndicatorChoice } from './choropleth-section.tsx';
import { LAYER_GROUPS, type LayerGroupName } from './layer-groups.ts';
import { LayerRow } from './layer-row.tsx';
import './territoire.css';
import { type LayerCounts, layerCounts } from './layer-counts.ts';
import { UnwatchedList, type UnwatchedSite } from './unwatched-list.tsx';

interface TerritoirePanelProps {
  readonly view: ViewStore;
  readonly dossier: Dossier;
  readonly territory: Territory;
  readonly limits: string;
  readonly unwatched: readonly UnwatchedSite[];
  readonly indicators: readonly IndicatorChoice[];
  readonly onlineBase: boolean;
  readonly symbol: (layer: LayerId) => ReactNode;
  readonly onTable: (layer: LayerId) => void;
  readonly onImport: () => void;
  /** Flies to a record and opens its sheet. */
  readonly onChoose: (id: string) => void;
}

/** What is on the map: layers in their groups, colour of the communes, base. */
export function TerritoirePanel(props: TerritoirePanelProps) {
  const { view, dossier, territory, unwatched } = props;
  const [listing, setListing] = useState(false);
  const counts = useMemo(() => layerCounts(dossier), [dossier]);
  const selection = useStore(view, (state) => state.settings.selection);
  if (listing && unwatched.length > 0) {
    return (
      <UnwatchedList
        sites={unwatched}
        selectedId={selection.type === 'record' ? selection.id : null}
        onBack={() => setListing(false)}
        onChoose={props.onChoose}
      />
    );
  }
  const backdrops = [
    ...recordsOf(dossier, 'roads'),
    ...recordsOf(dossier, 'buildings'),
    ...recordsOf(dossier, 'backdrop'),
  ];
  return (
    <>
      <PanelHead
        title={layersText.title}
        subtitle={layersText.subtitle(formatCount(territory.communes.length, 'commune'), props.limits)}
      />
      {isEmpty(counts) && (
        <div className="empty-invitation">
          <h2>{layersText.emptyTitle}</h2>
          <p>{layersText.empty}</p>
          <button type="button" className="button primary" onClick={props.onImport}>
            {layersText.emptyAction}
          </button>
        </div>
      )}
      {LAYER_GROUPS.map((group) => (
        <Section
          key={group.name}
          title={layersText.groups[group.name]}
          aside={groupAside(group.name, counts)}
        >
          <ul>
            {group.layers.map((id) => (
              <LayerRow
                key={id}
                view={view}
                id={id}
                name={layersText.names[id]}
                symbol={props.symbol(id)}
                count={countWords(id, counts)}
                onTable={() => props.onTable(id)}
              />
            ))}
          </ul>
          {group.name === 'watching' && unwatched.length > 0 && (
            <button type="button" className="unwatched-row" onClick={() => setListing(true)}>
              <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
              <span className="words">{layersText.unwatched(formatCount(unwatched.length, 'site'))}</span>
              <IconChevronRight className="chevron" size={18} stroke={1.5} aria-hidden />
            </button>
          )}
        </Section>
      ))}
      {backdrops.length > 0 && (
        <Section title={layersText.groups.backdrops}>
          <ul>
            {backdrops.map((backdrop) => (
              <LayerRow
                key={backdrop.id}
                view={view}
                id={`backdrop:${backdrop.id}`}
                name={backdrop.label}
                symbol={props.symbol(`backdrop:${backdrop.id}`)}
                count={formatWhole(backdrop.features)}
                onTable={null}
              />
            ))}
          </ul>
        </Section>
      )}
      <ChoroplethSection view={view} indicators={props.indicators} />
      <Section title={layersText.groups.base}>
        <ul>
          <LayerRow
            view={view}
            id="communes"
            name={layersText.names.communes}
            symbol={props.symbol('communes')}
            count={null}
            onTable={() => props.onTable('communes')}
          />
        </ul>
        <BaseMapChoice view={view} online={props.onlineBase} />
      </Section>
    </>
  );
}

function groupAside(group: LayerGroupName, counts: LayerCounts): string | undefined {
  if (group === 'video') {
    return formatCount((counts['cameras-fixed'] ?? 0) + (counts['cameras-ptz'] ?? 0), 'caméra');
  }
  if (group === 'watching') {
    return `${formatCount(counts.csu ?? 0, 'centre')} · ${formatCount(counts['links-forces'] ?? 0, 'renvoi')}`;
  }
  return undefined;
}

function countWords(id: BuiltInLayerId, counts: LayerCounts): string {
  const count = formatWhole(counts[id] ?? 0);
  return id === 'presence' && counts.presence ? `${count} ${layersText.weeks}` : count;
}

function isEmpty(counts: LayerCounts): boolean {
  return Object.values(counts).every((count) => count === 0);
}
