import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map-view.css';
import type { Territory } from '#domain/territory.ts';
import type { Selection, Viewpoint, ViewSettings } from '#domain/view-settings.ts';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { MAP_TEXT } from '#ui/text/map-text.ts';
import { drawForPaper, type PaperPlace } from './draw-for-paper.ts';
import { drawPicture, exportPng } from './export-png.ts';
import { FallbackMap } from './fallback-map.tsx';
import { symbolScale } from './layers/symbol-scale.ts';
import { MapEngine, type MapPadding } from './map-engine.ts';
import { MapButtons, ScaleBar } from './map-furniture.tsx';
import { listenToPointer, type MapHover, type PickedHow } from './map-pointer.ts';
import { mapWeight } from './map-weight.ts';
import { type ProposalEdit, ProposalMarks } from './proposal/proposal-marks.tsx';
import type { Scene } from './scene/scene.ts';
import type { SightEdit } from './sight/sight-edit.ts';
import { SightHandles } from './sight/sight-handles.tsx';
import { SwipeHandle } from './swipe-handle.tsx';
import type { TileLoader } from './tile-loader.ts';
import { ToolLayer } from './tools/tool-layer.tsx';
import type { ToolView } from './tools/tool-view.ts';
import { useRootPalette } from './use-root-palette.ts';

export interface MapHandle {
  /** The whole department again; reported to `onViewpoint` as null. */
  readonly fitDepartment: () => void;
  /** West, south, east, north; or a place, at zoom 15 at least. */
  readonly fitTo: (target: LngLatBounds | LngLat) => void;
  /** The same at once: what comes next is drawn there. */
  readonly jumpTo: (target: LngLatBounds | LngLat) => void;
  readonly zoomBy: (levels: number) => void;
  readonly focus: () => void;
  /** The map as seen, both canvases in one PNG; null without WebGL. */
  readonly exportPng: () => Promise<Blob | null>;
  /** Draws the map in the shape of a page; call before printing, then `afterprint` forgets it. */
  readonly preparePrint: () => Promise<void>;
}

export interface MapViewProps {
  readonly ref?: Ref<MapHandle>;
  readonly territory: Territory;
  readonly scene: Scene;
  readonly settings: ViewSettings;
  /** Tiles of the backdrops, from the worker; null when there is none. */
  readonly tiles: TileLoader | null;
  /** The camera that handles move; null without one, or where nothing may be changed. */
  readonly edit?: SightEdit | null;
  /** Cameras that a study proposes, to be kept by a press; null without a study. */
  readonly proposals?: ProposalEdit | null;
  /** What a click is for, other than choosing. */
  readonly tool?: ToolView | null;
  /** Space covered by panels, in CSS pixels: fits leave it free. Keep the same object while it does not change. */
  readonly padding: MapPadding;
  /** `additive`: Ctrl, Cmd or Shift was held; `selection` then holds only what was picked. */
  readonly onPick: (selection: Selection, how: PickedHow) => void;
  readonly onHover?: (hover: MapHover | null) => void;
  /** After a move by the user; null when he asked for the whole department. */
  readonly onViewpoint?: (viewpoint: Viewpoint | null) => void;
  /** The ground that is in view, once the map rests. */
  readonly onGround?: (bounds: LngLatBounds, zoom: number) => void;
  /** All is loaded and drawn. */
  readonly onIdle?: () => void;
  /** Tiles of a network base map did not come: said once for each choice of it. */
  readonly onBasemapError?: () => void;
  readonly onNoWebGl?: () => void;
}

/** The map. Give it a scene (`scene/build-scene.ts`); it draws that and reports what the user does. */
export function MapView(props: MapViewProps) {
  const { territory, scene, settings, tiles, padding } = props;
  const container = useRef<HTMLDivElement>(null);
  const [engine, setEngine] = useState<MapEngine | null>(null);
  const [noWebGl, setNoWebGl] = useState(false);
  const [hidden, setHidden] = useState(0);
  const picture = useRef<HTMLCanvasElement>(null);
  const [paper, setPaper] = useState<PaperPlace | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const palette = useRootPalette();

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; the next effect keeps it up to date
  useEffect(() => {
    if (!container.current) return;
    let made: MapEngine;
    try {
      made = new MapEngine(
        container.current,
        { territory, scene, settings, palette, padding, tiles },
        {
          onViewpoint: (viewpoint) => latest.current.onViewpoint?.(viewpoint),
          onIdle: () => {
            // For those who look from outside (tests, benchmarks): a first whole picture was on the screen; what is there now is whole.
            container.current?.setAttribute('data-drawn', 'true');
            container.current?.setAttribute('data-at-rest', 'true');
            latest.current.onIdle?.();
          },
          onHidden: setHidden,
          onGround: (bounds, zoom) => latest.current.onGround?.(bounds, zoom),
          onBasemapError: () => latest.current.onBasemapError?.(),
        },
      );
    } catch {
      setNoWebGl(true);
      latest.current.onNoWebGl?.();
      return;
    }
    // Before `idle`, when that comes: a frame was drawn and more may follow.
    made.map.on('render', () => container.current?.setAttribute('data-at-rest', 'false'));
    listenToPointer(
      made,
      () => symbolScale(mapWeight(latest.current.settings.theme, made.map.getContainer().clientWidth)),
      {
        onPick: (selection, how) => latest.current.onPick(selection, how),
        onHover: (hover) => latest.current.onHover?.(hover),
      },
    );
    setEngine(made);
    return () => {
      made.destroy();
      setEngine(null);
    };
  }, []);

  useEffect(() => {
    engine?.update({ territory, scene, settings, palette, padding, tiles });
  }, [engine, territory, scene, settings, palette, padding, tiles]);

  // Printed from the browser's own menu: there is no time to draw it anew, the map as seen goes on the page.
  useEffect(() => {
    const before = () => {
      if (engine && picture.current && !paper) drawPicture(engine, picture.current);
    };
    const after = () => setPaper(null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [engine, paper]);

  const fitDepartment = () => {
    engine?.fitDepartment();
    props.onViewpoint?.(null);
  };
  useImperativeHandle(props.ref, () => ({
    fitDepartment,
    fitTo: (target) => engine?.fitTo(target),
    jumpTo: (target) => engine?.fitTo(target, false),
    zoomBy: (levels) => engine?.zoomBy(levels),
    focus: () => engine?.map.getCanvas().focus(),
    exportPng: async () => (engine ? exportPng(engine) : null),
    preparePrint: async () => {
      if (engine && picture.current) setPaper(await drawForPaper(engine, picture.current));
    },
  }));

  return (
    <div className="map-view" data-heavy={settings.theme === 'projector'}>
      {noWebGl ? (
        <>
          <p className="map-no-webgl">{MAP_TEXT.noWebGl}</p>
          <FallbackMap territory={territory} scene={scene} onPick={props.onPick} />
        </>
      ) : (
        <>
          <div ref={container} className="map-canvas" />
          {engine && props.edit && !props.tool && <SightHandles engine={engine} edit={props.edit} />}
          {engine && props.proposals && !props.tool && (
            <ProposalMarks engine={engine} edit={props.proposals} />
          )}
          {engine && props.tool && <ToolLayer engine={engine} tool={props.tool} />}
          {engine && scene.swipe && <SwipeHandle engine={engine} sides={scene.swipe} />}
          <canvas ref={picture} className="map-paper" aria-hidden />
          <MapButtons onZoom={(levels) => engine?.zoomBy(levels)} onWhole={fitDepartment} />
          <div className="map-foot">
            <ScaleBar engine={engine} paper={paper} />
            {hidden > 0 && (
              <p className="map-hidden" title={MAP_TEXT.hidden(hidden)}>
                <span className="map-hidden-whole">{MAP_TEXT.hidden(hidden)}</span>
                <span className="map-hidden-short">{MAP_TEXT.hiddenShort(hidden)}</span>
              </p>
            )}
            {paper !== null && paper.hidden > 0 && (
              <p className="map-paper-note">{MAP_TEXT.leftOut(paper.hidden)}</p>
            )}
          </div>
        </>
      )}
      <p className="map-attribution">{attribution(scene, settings)}</p>
    </div>
  );
}

function attribution(scene: Scene, { basemap }: ViewSettings): string {
  if (basemap === 'none') return scene.attribution;
  return `${basemap === 'ign-plan' ? MAP_TEXT.ignPlan : MAP_TEXT.ignAerial} · ${scene.attribution}`;
}
