import type { MapMouseEvent } from 'maplibre-gl';
import type { Selection } from '#domain/view-settings.ts';
import type { MapEngine } from './map-engine.ts';
import { hitSymbol, type SymbolHit } from './scene/hit-test.ts';

export type HoverTarget =
  | { readonly type: 'commune'; readonly code: string }
  | { readonly type: 'record'; readonly id: string }
  | { readonly type: 'cluster'; readonly ids: readonly string[] };

/** What lies under the pointer, and where it is on the map, in CSS pixels from its top left. */
export interface MapHover {
  readonly target: HoverTarget;
  readonly x: number;
  readonly y: number;
}

export interface PickedHow {
  /** Ctrl, Cmd or Shift was held. */
  readonly additive: boolean;
  readonly keyboard: boolean;
}

export interface PointerEvents {
  readonly onPick: (selection: Selection, how: PickedHow) => void;
  readonly onHover: (hover: MapHover | null) => void;
}

type At = readonly [x: number, y: number];

/** Hover, click and Enter on an engine's map. A click on a disc of several sites opens it; on nothing, it chooses nothing. */
export function listenToPointer(engine: MapEngine, scale: () => number, events: PointerEvents): void {
  const { map } = engine;
  let hovered: string | null = null;

  const symbolAt = (at: At): SymbolHit | null =>
    hitSymbol(
      engine.placed,
      at,
      ([lng, lat]) => {
        const { x, y } = map.project([lng, lat]);
        return [x, y];
      },
      scale(),
    );
  const communeAt = ([x, y]: At): string | null => {
    if (!map.getLayer('land-communes')) return null;
    const code: unknown = map.queryRenderedFeatures([x, y], { layers: ['land-communes'] })[0]?.properties
      .code;
    return typeof code === 'string' ? code : null;
  };
  /** The camera whose zone is drawn there. */
  const cameraOfZone = ([x, y]: At): string | null => {
    const layers = map.getLayersOrder().filter((id) => id.startsWith('sight-others-'));
    if (layers.length === 0) return null;
    const id: unknown = map.queryRenderedFeatures([x, y], { layers })[0]?.properties.cameraId;
    return typeof id === 'string' ? id : null;
  };
  const outline = (code: string | null) => {
    if (code === hovered) return;
    if (hovered !== null) map.setFeatureState({ source: 'communes', id: hovered }, { hover: false });
    if (code !== null) map.setFeatureState({ source: 'communes', id: code }, { hover: true });
    hovered = code;
  };
  const pick = (at: At, how: PickedHow) => {
    if (engine.waitsForPlace) return;
    const { lng, lat } = map.unproject([...at] as [number, number]);
    engine.picked = [lng, lat];
    const hit = symbolAt(at);
    if (hit?.type === 'cluster') {
      map.easeTo(
        { center: [...hit.place] as [number, number], zoom: hit.opensAtZoom + 0.2 },
        { originalEvent: new Event('pick') },
      );
      return;
    }
    const chosen = hit?.id ?? cameraOfZone(at);
    if (chosen !== null) return events.onPick({ type: 'record', id: chosen }, how);
    const code = communeAt(at);
    events.onPick(code === null ? { type: 'none' } : { type: 'communes', codes: [code] }, how);
  };

  map.on('click', ({ point, originalEvent }: MapMouseEvent) => {
    pick([point.x, point.y], { additive: isAdditive(originalEvent), keyboard: false });
  });
  map.on('mousemove', ({ point }) => {
    if (map.isMoving() || engine.waitsForPlace) return;
    const at: At = [point.x, point.y];
    const hit = symbolAt(at);
    const code = hit ? null : communeAt(at);
    outline(code);
    map.getCanvas().style.cursor = hit || code ? 'pointer' : '';
    const target: HoverTarget | null = hit ?? (code === null ? null : { type: 'commune', code });
    events.onHover(target && { target, x: point.x, y: point.y });
  });
  const leave = () => {
    outline(null);
    events.onHover(null);
  };
  map.on('mouseout', leave);
  map.on('movestart', leave);
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const { clientWidth, clientHeight } = map.getContainer();
    pick([clientWidth / 2, clientHeight / 2], { additive: isAdditive(event), keyboard: true });
  });
}

function isAdditive({ ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}
