import { useMediaQuery } from '@mantine/hooks';
import { type Ref, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Territory } from '#domain/territory.ts';
import { sidesWords } from '#features/patrols/brush-words.ts';
import { type MapHandle, MapView } from '#map/map-view.tsx';
import { buildScene } from '#map/scene/build-scene.ts';
import { areasInstead } from '#state/selectors/areas-instead.ts';
import { drawnComparison } from '#state/selectors/drawn-comparison.ts';
import { patrolsOnly } from '#state/selectors/patrols-only.ts';
import { shellText } from '#ui/text/shell.ts';
import { LegendArea } from './legend-area.tsx';
import { MapTools } from './map-tools.tsx';
import { sayFailure } from './say.tsx';
import type { Services } from './services.ts';
import { useAreaIndicator } from './use-area-indicator.ts';
import { useBrushNotes } from './use-brush-notes.ts';
import { useIndicator } from './use-indicator.ts';
import type { PresenceState } from './use-presence.ts';
import { usePresenceSummary } from './use-presence-summary.ts';
import { useProposal } from './use-proposal.ts';
import { type Ground, useSight, ZONES_FROM_ZOOM } from './use-sight.ts';
import { useSightScene } from './use-sight-scene.ts';
import { useTiles } from './use-tiles.ts';
import { useTools } from './use-tools.ts';

interface MapAreaProps {
  readonly ref: Ref<MapHandle>;
  readonly services: Services;
  readonly territory: Territory;
  readonly presence: PresenceState;
  readonly today: string;
  /** Called before what was picked by keyboard is selected. */
  readonly onKeyboardPick: () => void;
}

const PADDING = { top: 36, right: 36, bottom: 44, left: 36 };
/** A phone has no room to lose. */
const PHONE_PADDING = { top: 16, right: 16, bottom: 36, left: 16 };
/** The department comes out from under the open legend. */
const BESIDE_LEGEND = { ...PADDING, left: 344 };
/** In large letters it is wider. */
const BESIDE_LARGE_LEGEND = { ...PADDING, left: 464 };

/** The same object while the map rests. */
function sameGround(before: Ground | null, now: Ground): Ground {
  const same = before?.zoom === now.zoom && before.bounds.every((value, at) => value === now.bounds[at]);
  return same ? before : now;
}

/** The map and its legend, both from one scene. */
export function MapArea({ ref, services, territory, presence, today, onKeyboardPick }: MapAreaProps) {
  const { view, dossier: store, session, worker } = services;
  // The map follows an edit in a step of its own: the field that was typed in does not wait for it.
  const dossier = useDeferredValue(useStore(store, (state) => state.dossier));
  const settings = useStore(view, (state) => state.settings);
  const indicator = useIndicator(dossier, territory, settings.choropleth, presence);
  const tiles = useTiles(dossier, session.columns, worker);
  const [legend, setLegend] = useState(false);
  const phone = useMediaQuery('(width <= 760px)', false, { getInitialValueInEffect: false });
  const saidBase = useRef(false);
  const panel = useStore(view, (state) => state.panel);
  const alone = useStore(services.brush, (state) => state.alone);
  const summary = usePresenceSummary(dossier, territory);
  const isAlone = panel === 'patrouilles' && (summary !== null || (presence.status === 'ready' && alone));
  const brushNotes = useBrushNotes(presence);
  const ready = presence.status === 'ready' ? presence : null;
  const areaIndicator = useAreaIndicator(services.areas, ready?.opened.firstDay ?? null, brushNotes);
  const inAreas = panel === 'patrouilles' && ready !== null && areaIndicator !== null;
  const drawn = useMemo(() => {
    const chosen = isAlone ? patrolsOnly(settings) : settings;
    return inAreas ? areasInstead(chosen) : chosen;
  }, [isAlone, inAreas, settings]);
  const [ground, setGround] = useState<Ground | null>(null);
  useSight(services, ground);
  const { sight, edit } = useSightScene(services, ground !== null && ground.zoom >= ZONES_FROM_ZOOM);
  const proposal = useProposal(services);
  const tool = useTools(services, territory);
  const scene = useMemo(
    () =>
      buildScene({
        territory,
        dossier,
        settings: drawn,
        presence:
          presence.status === 'ready'
            ? {
                image: presence.answer.image,
                isDifference: drawnComparison(presence.asked) === 'difference',
                ...(presence.answer.imageBefore && {
                  beside: { image: presence.answer.imageBefore, ...sidesWords(presence.asked) },
                }),
                pingSeconds: presence.record.pingSeconds,
                notes: brushNotes,
              }
            : summary,
        indicator: inAreas ? areaIndicator : indicator,
        sight,
        proposal: proposal.drawn,
        today,
      }),
    [
      territory,
      dossier,
      drawn,
      presence,
      summary,
      brushNotes,
      inAreas,
      areaIndicator,
      indicator,
      sight,
      proposal.drawn,
      today,
    ],
  );
  return (
    <>
      <MapView
        ref={ref}
        territory={territory}
        scene={scene}
        settings={settings}
        tiles={tiles}
        padding={
          phone
            ? PHONE_PADDING
            : legend
              ? settings.theme === 'projector'
                ? BESIDE_LARGE_LEGEND
                : BESIDE_LEGEND
              : PADDING
        }
        onPick={(selection, { additive, keyboard }) => {
          if (keyboard && selection.type !== 'none') onKeyboardPick();
          const code = selection.type === 'communes' ? selection.codes[0] : undefined;
          if (code === undefined) view.getState().select(selection);
          else view.getState().selectCommune(code, additive);
        }}
        edit={edit}
        proposals={proposal.edit}
        tool={tool}
        onGround={(bounds, zoom) => setGround((before) => sameGround(before, { bounds, zoom }))}
        onViewpoint={(viewpoint) => view.getState().setViewpoint(viewpoint)}
        onBasemapError={() => {
          if (!saidBase.current) sayFailure(shellText.baseUnreachable);
          saidBase.current = true;
        }}
      />
      <MapTools services={services} />
      <LegendArea
        scene={scene}
        whole={legend}
        besideSheet={settings.selection.type !== 'none'}
        onWhole={setLegend}
      />
    </>
  );
}
