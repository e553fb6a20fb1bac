import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { hasFictitiousRecords, recordsOf } from '#domain/dossier.ts';
import { findFindings } from '#domain/findings/find-findings.ts';
import type { Selection } from '#domain/view-settings.ts';
import { DossierMenu } from '#features/dossier-menu/dossier-menu.tsx';
import type { PickedFiles } from '#features/import/picked-files.ts';
import { usePageDrop } from '#features/import/use-page-drop.ts';
import { SearchBox } from '#features/search/search-box.tsx';
import { AppFrame } from '#features/shell/app-frame.tsx';
import { Banner } from '#features/shell/banner.tsx';
import { PrintHead } from '#features/shell/print-head.tsx';
import { Rail } from '#features/shell/rail.tsx';
import { TopBar } from '#features/shell/top-bar.tsx';
import type { TableName } from '#features/tables/table-kind.ts';
import { useShortcuts } from '#features/view/use-shortcuts.ts';
import type { MapHandle } from '#map/map-view.tsx';
import type { Panel } from '#state/view-store.ts';
import { shellText } from '#ui/text/shell.ts';
import { DockArea } from './dock-area.tsx';
import { limitsWords } from './limits-words.ts';
import { MapArea } from './map-area.tsx';
import { PanelArea } from './panel-area.tsx';
import { say } from './say.tsx';
import type { Services } from './services.ts';
import { SheetArea } from './sheet-area.tsx';
import { targetOf } from './target-bounds.ts';
import { TimeArea } from './time-area.tsx';
import { useAreaFigures } from './use-area-figures.ts';
import { useFirstVisit } from './use-first-visit.ts';
import { usePresence } from './use-presence.ts';
import { usePrinting } from './use-printing.ts';
import { useRestitution } from './use-restitution.tsx';
import { useSessionActions } from './use-session-actions.ts';
import { useSheetFocus } from './use-sheet-focus.ts';

const ImportArea = lazy(() => import('./import-area.tsx'));
const CopyArea = lazy(() => import('./copy-area.tsx'));
const VideoFileArea = lazy(() => import('./video-file-area.tsx'));

const NO_COMMUNES: readonly string[] = [];

/** The page once it is open: each part is given what it needs here, by hand, and knows nothing of the others. */
export function Workspace({ services }: { readonly services: Services }) {
  const { view, dossier: store, session } = services;
  const territory = useStore(session.state, (state) => state.territory);
  const save = useStore(session.state, (state) => state.save);
  const recent = useStore(session.state, (state) => state.recent);
  const dossier = useStore(store, (state) => state.dossier);
  const readOnly = useStore(store, (state) => state.readOnly);
  const selection = useStore(view, (state) => state.settings.selection);
  const panel = useStore(view, (state) => state.panel);
  const presence = usePresence({
    dossier,
    territory,
    columns: session.columns,
    worker: services.patrols,
    brush: services.brush,
    detailOf: selection.type === 'communes' ? selection.codes : NO_COMMUNES,
  });
  const actions = useSessionActions(session);
  const [now] = useState(() => new Date().toISOString());
  const [importing, setImporting] = useState<{ readonly files: PickedFiles | null } | null>(null);
  const [copying, setCopying] = useState(false);
  const [filing, setFiling] = useState(false);
  const [table, setTable] = useState<TableName | null>(null);
  const wantsGroups = table === 'presence-epcis' || table === 'presence-brigades';
  useAreaFigures({ services, dossier, territory, presence, wantsGroups });
  const phone = useMediaQuery('(width <= 760px)', false);
  const [privacy, understood] = useFirstVisit();
  const map = useRef<MapHandle>(null);
  const print = usePrinting(map, view);
  const focus = useSheetFocus(selection);
  const { toSheet } = focus;
  const limits = limitsWords(territory);
  const [giveBack, restitution] = useRestitution({ services, territory, presence, limits, map, print });
  const findings = useMemo(() => findFindings(dossier, now.slice(0, 10)), [dossier, now]);

  const importFile = useCallback((files: PickedFiles | null) => setImporting({ files }), []);
  const hovering = usePageDrop(importFile);
  useShortcuts(store, say);

  const shown = useRef(dossier.id);
  useEffect(() => {
    if (shown.current === dossier.id) return;
    shown.current = dossier.id;
    // What was looked at and chosen belongs to the dossier before: in an empty one it would be bare ground.
    view.getState().select({ type: 'none' });
    map.current?.fitDepartment();
  }, [dossier.id, view]);

  const zoomTo = useCallback(
    (chosen: Selection) => {
      const target = targetOf(chosen, store.getState().dossier, territory);
      if (target) map.current?.fitTo(target);
    },
    [store, territory],
  );
  const choose = useCallback(
    (chosen: Selection) => {
      toSheet();
      view.getState().select(chosen);
      zoomTo(chosen);
    },
    [view, zoomTo, toSheet],
  );
  const openTable = useCallback(
    (name: TableName | null) => {
      setTable(name);
      // On a phone the sheet stands where the table comes.
      if (phone && name !== null) view.getState().select({ type: 'none' });
    },
    [phone, view],
  );
  const chooseRecord = useCallback((id: string) => choose({ type: 'record', id }), [choose]);
  const available = useMemo<readonly Panel[]>(() => {
    // A study may begin on an empty dossier: the first site is put there by hand.
    const panels: Panel[] = ['territoire', 'video'];
    if (recordsOf(dossier, 'presence').length + recordsOf(dossier, 'presence-summary').length > 0)
      panels.push('patrouilles');
    return panels;
  }, [dossier]);
  const open = panel === null || available.includes(panel) ? panel : 'territoire';

  return (
    <>
      <AppFrame
        bar={
          <TopBar
            dossier={store}
            view={view}
            save={save.status}
            onTakeOver={() => session.takeOver()}
            onPrint={print}
            say={say}
            search={
              <SearchBox
                territory={territory}
                dossier={dossier}
                onChoose={(hit) =>
                  choose(
                    hit.kind === 'commune'
                      ? { type: 'communes', codes: [hit.id.slice('commune:'.length)] }
                      : { type: 'record', id: hit.id },
                  )
                }
              />
            }
            dossierMenu={
              <DossierMenu
                dossier={dossier}
                readOnly={readOnly}
                run={store.getState().run}
                recent={recent}
                onCreate={actions.create}
                onOpenFile={actions.openFile}
                onSaveCopy={actions.saveCopy}
                onAudienceCopy={() => setCopying(true)}
                onOpenRecent={actions.openStored}
                onRemove={actions.remove}
                onDemonstration={actions.demonstration}
              />
            }
          />
        }
        rail={
          <Rail
            view={view}
            available={available}
            table={table !== null}
            onTable={() => openTable(table === null ? (panel === 'video' ? 'site' : 'communes') : null)}
            onUncover={
              phone && (table !== null || selection.type !== 'none')
                ? () => {
                    setTable(null);
                    view.getState().select({ type: 'none' });
                  }
                : null
            }
            onImport={() => importFile(null)}
          />
        }
        panel={
          open && {
            label: shellText.panels[open],
            content: (
              <PanelArea
                services={services}
                panel={open}
                territory={territory}
                presence={presence}
                findings={findings}
                limits={limits}
                onTable={openTable}
                onImport={() => importFile(null)}
                onVideoFile={() => setFiling(true)}
                onChoose={choose}
                onZoom={zoomTo}
              />
            ),
          }
        }
        map={
          <MapArea
            ref={map}
            key={territory.departement.code}
            services={services}
            territory={territory}
            presence={presence}
            today={now.slice(0, 10)}
            onKeyboardPick={toSheet}
          />
        }
        dock={
          table ? (
            <DockArea
              services={services}
              dossier={dossier}
              territory={territory}
              table={table}
              onTable={setTable}
              selection={selection}
              onSelect={choose}
              onClose={() => {
                setTable(null);
                document.querySelector<HTMLElement>('.rail-last')?.focus();
              }}
            />
          ) : (
            open === 'patrouilles' &&
            presence.status === 'ready' && <TimeArea store={services.brush} presence={presence} />
          )
        }
        sheet={
          selection.type !== 'none' && (
            <SheetArea
              services={services}
              territory={territory}
              presence={presence}
              findings={findings}
              onChoose={chooseRecord}
              onCommune={(code) => choose({ type: 'communes', codes: [code] })}
              onRestitution={giveBack}
              onZoom={() => zoomTo(view.getState().settings.selection)}
              onClose={() => {
                view.getState().select({ type: 'none' });
                focus.back();
              }}
            />
          )
        }
        banner={
          <Banner
            fictitious={hasFictitiousRecords(dossier)}
            approximate={territory.manifest.approximate}
            privacy={privacy}
            onStartMine={actions.create}
            onUnderstood={understood}
          />
        }
        printHead={restitution ?? <PrintHead dossier={store} now={now} limits={limits} />}
      />
      {importing && (
        <Suspense>
          <ImportArea
            services={services}
            territory={territory}
            initialFiles={importing.files}
            onOpenDossier={actions.openFile}
            onClose={() => setImporting(null)}
          />
        </Suspense>
      )}
      {filing && (
        <Suspense>
          <VideoFileArea services={services} territory={territory} onClose={() => setFiling(false)} />
        </Suspense>
      )}
      {copying && (
        <Suspense>
          <CopyArea services={services} territory={territory} onClose={() => setCopying(false)} />
        </Suspense>
      )}
      <p className="visually-hidden" role="status">
        {focus.title && shellText.sheetOpened(focus.title)}
      </p>
      {hovering && <div className="drop-here">{shellText.dropHere}</div>}
    </>
  );
}
