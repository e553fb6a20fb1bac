import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { hasFictitiousRecords } from '#domain/dossier.ts';
import { AppFrame } from '#features/shell/app-frame.tsx';
import { Banner } from '#features/shell/banner.tsx';
import { PrintHead } from '#features/shell/print-head.tsx';
import { Rail } from '#features/shell/rail.tsx';
import { TopBar } from '#features/shell/top-bar.tsx';
import { TerritoirePanel } from '#features/territoire/territoire-panel.tsx';
import { type MapHandle, MapView } from '#map/map-view.tsx';
import { buildScene } from '#map/scene/build-scene.ts';
import { shellText } from '#ui/text/shell.ts';
import { limitsWords } from './limits-words.ts';
import type { Services } from './services.ts';

export function Workspace({ services }: { readonly services: Services }) {
  const { territory, view, dossier: dossierStore, config } = services;
  const dossier = useStore(dossierStore, (state) => state.dossier);
  const settings = useStore(view, (state) => state.settings);
  const panel = useStore(view, (state) => state.panel);
  const map = useRef<MapHandle>(null);
  const [today] = useState(() => new Date().toISOString());
  const scene = useMemo(
    () =>
      buildScene({
        territory,
        dossier,
        settings,
        presence: null,
        indicator: null,
        today: today.slice(0, 10),
      }),
    [territory, dossier, settings, today],
  );
  const limits = limitsWords(territory);
  return (
    <AppFrame
      bar={
        <TopBar
          dossier={dossierStore}
          view={view}
          save="saved"
          search={null}
          dossierMenu={(title) => <strong className="dossier-title">{title}</strong>}
          say={() => {}}
        />
      }
      rail={<Rail view={view} available={['territoire']} onImport={() => {}} />}
      panel={
        panel && {
          label: shellText.panels[panel],
          content: (
            <TerritoirePanel
              view={view}
              dossier={dossier}
              territory={territory}
              limits={limits}
              unwatched={[]}
              indicators={[]}
              onlineBase={config.ignTiles}
              symbol={() => null}
              onTable={() => {}}
              onImport={() => {}}
              onChoose={() => {}}
            />
          ),
        }
      }
      map={
        <MapView
          ref={map}
          territory={territory}
          scene={scene}
          settings={settings}
          tiles={null}
          onPick={(selection, { additive }) => {
            if (selection.type === 'communes' && selection.codes[0]) {
              view.getState().selectCommune(selection.codes[0], additive);
            } else view.getState().select(selection);
          }}
          onViewpoint={(viewpoint) => view.getState().setViewpoint(viewpoint)}
        />
      }
      sheet={null}
      banner={
        <Banner
          fictitious={hasFictitiousRecords(dossier)}
          approximate={territory.manifest.approximate}
          privacy={false}
          onStartMine={() => {}}
          onUnderstood={() => {}}
        />
      }
      printHead={<PrintHead dossier={dossierStore} now={today} limits={limits} />}
    />
  );
}
