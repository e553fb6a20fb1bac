import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Finding } from '#domain/findings/finding.ts';
import { sitesReachingNobody } from '#domain/reach.ts';
import type { Territory } from '#domain/territory.ts';
import type { Selection } from '#domain/view-settings.ts';
import { SummaryPanel } from '#features/audience-copy/summary-panel.tsx';
import { PatrolsPanel } from '#features/patrols/patrols-panel.tsx';
import type { PatrolsState } from '#features/patrols/patrols-state.ts';
import { PerimeterList } from '#features/study/perimeter-list.tsx';
import type { TableName } from '#features/tables/table-kind.ts';
import { TerritoirePanel } from '#features/territoire/territoire-panel.tsx';
import { VideoPanel } from '#features/video/video-panel.tsx';
import { COMMUNE_INDICATORS } from '#state/selectors/commune-indicators.ts';
import type { Panel } from '#state/view-store.ts';
import { ExpectationsOf } from './expectations-of.tsx';
import { layerSymbol } from './layer-symbol.tsx';
import type { Services } from './services.ts';
import { StudyArea } from './study-area.tsx';
import { tableOfLayer } from './table-of-layer.ts';
import type { PresenceState } from './use-presence.ts';
import { presenceSummaryOf } from './use-presence-summary.ts';

interface PanelAreaProps {
  readonly services: Services;
  readonly panel: Panel;
  readonly territory: Territory;
  readonly presence: PresenceState;
  readonly findings: readonly Finding[];
  readonly limits: string;
  readonly onTable: (table: TableName) => void;
  readonly onImport: () => void;
  readonly onVideoFile: () => void;
  readonly onChoose: (selection: Selection) => void;
  /** The map goes to an area of the dossier. */
  readonly onZoom: (selection: Selection) => void;
}

const TABLE_OF_LEVEL = {
  commune: 'presence-communes',
  epci: 'presence-epcis',
  brigade: 'presence-brigades',
} as const;

/** The panel of the place of work that is open. */
export function PanelArea(props: PanelAreaProps) {
  const { services, panel, territory, presence, onChoose } = props;
  const dossier = useStore(services.dossier, (state) => state.dossier);
  const selection = useStore(services.view, (state) => state.settings.selection);
  const study = useStore(services.study, (state) => state.view);
  const readOnly = useStore(services.dossier, (state) => state.readOnly);
  const unwatched = useMemo(() => {
    const names = new Map(territory.communes.map(({ properties }) => [properties.code, properties.name]));
    return sitesReachingNobody(dossier).map(({ id, name, communeCode }) => ({
      id,
      name,
      commune: names.get(communeCode ?? '') ?? communeCode ?? '',
    }));
  }, [dossier, territory]);
  const chooseRecord = (id: string) => onChoose({ type: 'record', id });
  const chooseCommune = (code: string) => onChoose({ type: 'communes', codes: [code] });
  if (panel === 'video') {
    const perimeter = study && dossier.tables.perimeter[study.perimeterId];
    if (perimeter)
      return (
        <StudyArea
          services={services}
          territory={territory}
          dossier={dossier}
          view={study}
          perimeter={perimeter}
          onImport={props.onImport}
        />
      );
    return (
      <VideoPanel
        perimeters={
          <PerimeterList
            dossier={dossier}
            readOnly={readOnly}
            onTool={services.tool.getState().take}
            onOpen={(view) => {
              services.study.getState().open(view);
              props.onZoom({ type: 'record', id: view.perimeterId });
            }}
          />
        }
        dossier={dossier}
        territory={territory}
        findings={props.findings}
        selectedId={selection.type === 'record' ? selection.id : null}
        onChoose={chooseRecord}
        onCommune={chooseCommune}
        onTable={() => props.onTable('site')}
        onFile={props.onVideoFile}
      />
    );
  }
  if (panel === 'patrouilles' && presence.status !== 'none') {
    return (
      <PatrolsPanel
        brush={services.brush}
        areas={services.areas}
        onTable={(level) => props.onTable(TABLE_OF_LEVEL[level])}
        onImport={props.onImport}
        record={presence.record}
        sets={Object.values(dossier.tables.presence)}
        state={patrolsState(presence)}
        selectedCodes={selection.type === 'communes' ? selection.codes : []}
        onCommunes={(codes) => onChoose({ type: 'communes', codes })}
        expectations={
          <ExpectationsOf
            services={services}
            territory={territory}
            communeCode={null}
            onChoose={chooseRecord}
          />
        }
      />
    );
  }
  const summary = panel === 'patrouilles' ? presenceSummaryOf(dossier) : null;
  if (summary) {
    return (
      <SummaryPanel
        summary={summary}
        territory={territory}
        selectedCodes={selection.type === 'communes' ? selection.codes : []}
        onCommune={chooseCommune}
      />
    );
  }
  return (
    <TerritoirePanel
      view={services.view}
      dossier={dossier}
      territory={territory}
      limits={props.limits}
      unwatched={unwatched}
      indicators={COMMUNE_INDICATORS}
      onlineBase={services.config.ignTiles}
      symbol={layerSymbol}
      onTable={(layer) => props.onTable(tableOfLayer(layer))}
      onImport={props.onImport}
      onChoose={chooseRecord}
    />
  );
}

function patrolsState(presence: Exclude<PresenceState, { status: 'none' }>): PatrolsState {
  if (presence.status === 'computing') return { ...presence.progress, ...presence, status: 'computing' };
  return presence;
}
