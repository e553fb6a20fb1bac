import { useEffect, useRef } from 'react';
import type { LngLat } from '#geo/units.ts';
import { sightText } from '#ui/text/sight.ts';
import type { MapEngine } from '../map-engine.ts';
import { useMapFrame } from '../sight/use-map-frame.ts';
import { DrawnShape } from './drawn-shape.tsx';
import './tool-layer.css';
import type { ToolView } from './tool-view.ts';
import { useCrosshair } from './use-crosshair.ts';
import { useDrawing } from './use-drawing.ts';

/** This near to the first corner a click closes the ring, CSS pixels. */
const CLOSING_PIXELS = 14;

/**
 * Waits over the map for a point, a polygon or a sector. Click or tap puts a place and the map is still panned and zoomed; by keyboard, arrows
 * move a cross-hair and Enter puts. Escape leaves.
 */
export function ToolLayer({ engine, tool }: { readonly engine: MapEngine; readonly tool: ToolView }) {
  useMapFrame(engine);
  const area = useRef<HTMLDivElement>(null);
  const drawing = useDrawing(tool);
  const { corners, pointer, refusal, put, close, undo, point } = drawing;
  const project = (place: LngLat) => {
    const { x, y } = engine.map.project([place[0], place[1]]);
    return [x, y] as const;
  };
  const putAt = (place: LngLat) => {
    const [first] = corners;
    if (tool.type === 'polygon' && first && corners.length > 2) {
      const [from, to] = [project(first), project(place)];
      if (Math.hypot(from[0] - to[0], from[1] - to[1]) <= CLOSING_PIXELS) return close();
    }
    put(place);
  };
  const crosshair = useCrosshair(engine, { onMove: point, onPut: putAt, onBack: undo });
  const latest = useRef({ putAt, point });
  useEffect(() => {
    latest.current = { putAt, point };
  });
  useEffect(() => {
    const { map } = engine;
    const click = ({ lngLat }: { readonly lngLat: { readonly lng: number; readonly lat: number } }) =>
      latest.current.putAt([lngLat.lng, lngLat.lat]);
    const move = ({ lngLat }: { readonly lngLat: { readonly lng: number; readonly lat: number } }) =>
      latest.current.point([lngLat.lng, lngLat.lat]);
    engine.waitsForPlace = true;
    map.getCanvas().style.cursor = 'crosshair';
    map.doubleClickZoom.disable();
    map.on('click', click);
    map.on('mousemove', move);
    return () => {
      engine.waitsForPlace = false;
      map.getCanvas().style.cursor = '';
      map.doubleClickZoom.enable();
      map.off('click', click);
      map.off('mousemove', move);
    };
  }, [engine]);
  useEffect(() => {
    area.current?.focus({ preventScroll: true });
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') tool.onCancel();
    };
    window.addEventListener('keydown', leave);
    return () => window.removeEventListener('keydown', leave);
  }, [tool]);

  return (
    <div className="map-tool">
      <DrawnShape tool={tool} corners={corners} pointer={pointer} project={project} />
      <div
        ref={area}
        className="map-tool-keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a cross-hair that arrows move has no native element
        tabIndex={0}
        role="application"
        aria-label={`${tool.hint} ${sightText.crosshair}`}
        onKeyDown={crosshair.press}
      >
        <span
          className="map-tool-cross"
          style={{ transform: `translate(${crosshair.at.x}px, ${crosshair.at.y}px)` }}
        />
      </div>
      <div className="map-tool-hint">
        <p>{tool.hint}</p>
        {tool.type === 'polygon' && corners.length > 2 && (
          <button type="button" className="button primary" onClick={close}>
            {sightText.closeRing}
          </button>
        )}
        {corners.length > 0 && (
          <button type="button" className="button" onClick={undo}>
            {sightText.lastCorner}
          </button>
        )}
        <button type="button" className="button" onClick={tool.onCancel}>
          {sightText.giveUp}
        </button>
        <p className="map-tool-refusal" role="alert">
          {refusal && sightText.refusals[refusal]}
        </p>
      </div>
    </div>
  );
}
