import { type KeyboardEvent, useState } from 'react';
import type { LngLat } from '#geo/units.ts';
import type { MapEngine } from '../map-engine.ts';

interface CrosshairEvents {
  readonly onMove: (place: LngLat) => void;
  readonly onPut: (place: LngLat) => void;
  /** Backspace. */
  readonly onBack: () => void;
}

/** CSS pixels of a press, and of one with Shift. */
const STEP = 5;
const LONG_STEP = 50;
/** Nearer to the edge than this the map moves under the cross-hair instead. */
const EDGE = 40;
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A cross-hair for those who draw without a pointer; it begins in the middle of the map. */
export function useCrosshair(engine: MapEngine, events: CrosshairEvents) {
  const { map } = engine;
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const [at, setAt] = useState({ x: width / 2, y: height / 2 });
  const placeAt = ({ x, y }: { readonly x: number; readonly y: number }): LngLat => {
    const { lng, lat } = map.unproject([x, y]);
    return [lng, lat];
  };
  const move = ([dx, dy]: readonly [number, number], step: number) => {
    const wanted = { x: at.x + dx * step, y: at.y + dy * step };
    const x = Math.min(width - EDGE, Math.max(EDGE, wanted.x));
    const y = Math.min(height - EDGE, Math.max(EDGE, wanted.y));
    if (x !== wanted.x || y !== wanted.y) map.panBy([wanted.x - x, wanted.y - y], { animate: false });
    setAt({ x, y });
    events.onMove(placeAt({ x, y }));
  };
  const press = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (arrow) move(arrow, event.shiftKey ? LONG_STEP : STEP);
    else if (event.key === 'Enter') events.onPut(placeAt(at));
    else if (event.key === 'Backspace') events.onBack();
    else if (event.key === '+' || event.key === '-')
      map.zoomTo(map.getZoom() + (event.key === '+' ? 1 : -1), {
        around: map.unproject([at.x, at.y]),
        animate: false,
      });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { at, press };
}
