import { IconRotate } from '@tabler/icons-react';
import { tiltCamera } from '#domain/sight/tilt-camera.ts';
import { turnCamera, wholeAzimuth } from '#domain/sight/turn-camera.ts';
import { bearingOf, placeAround } from '#geo/place-around.ts';
import { type LngLat, toRadians } from '#geo/units.ts';
import { formatDecimal } from '#ui/format-number.ts';
import { sightText } from '#ui/text/sight.ts';
import type { MapEngine } from '../map-engine.ts';
import { Grip } from './grip.tsx';
import { handlePlaces, tiltDrawnTo } from './handle-places.ts';
import { MaskHandles } from './mask-handles.tsx';
import type { SightEdit } from './sight-edit.ts';
import './sight-handles.css';
import { useRef } from 'react';
import { useMapFrame } from './use-map-frame.ts';

/** Nearer than this a camera is a dot, and handles would be all that is seen. */
const HANDLES_FROM_ZOOM = 14;
const ARROWS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const CLOCKWISE: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
};
const DOWNWARDS: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };
const UP_IS_FURTHER: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowRight: -1,
  ArrowDown: 1,
  ArrowLeft: 1,
};

/** Handles on the chosen camera: its place, its direction, its tilt, the edges of its masks. The polygon follows them. */
export function SightHandles({ engine, edit }: { readonly engine: MapEngine; readonly edit: SightEdit }) {
  const scale = useMapFrame(engine);
  /** Where the tilt handle stood when it was taken, and the tilt then. */
  const tiltedFrom = useRef<{ readonly metres: number; readonly degrees: number } | null>(null);
  if (engine.map.getZoom() < HANDLES_FROM_ZOOM) return null;
  const { camera, place, pose, name, targetHeightMetres } = edit;
  const { azimuthDegrees, tiltDegrees } = pose;
  const { turn, tilt } = handlePlaces(pose, targetHeightMetres, scale);
  const rise = pose.heightMetres - targetHeightMetres;

  const turnTo = (degrees: number) => edit.onDraft(turnCamera(camera, degrees), null);
  const tiltTo = (degrees: number) => edit.onDraft(tiltCamera(camera, pose, degrees), null);
  const end = () => {
    tiltedFrom.current = null;
    edit.onCommit();
  };
  const cancel = () => {
    tiltedFrom.current = null;
    edit.onCancel();
  };
  const drawTilt = (to: LngLat) => {
    if (!tilt) return;
    tiltedFrom.current ??= { metres: tilt.metres, degrees: tiltDegrees };
    const drawn = bearingOf(place, to);
    const along = drawn.metres * Math.cos(toRadians(drawn.azimuthDegrees - azimuthDegrees));
    const { metres, degrees } = tiltedFrom.current;
    tiltTo(tiltDrawnTo(rise, degrees, metres, along));
  };
  const stepTilt = (turns: Readonly<Record<string, number>>) => (key: string, steps: number) => {
    const down = turns[key];
    if (down === undefined) return false;
    tiltTo(tiltDegrees + down * steps);
    return true;
  };
  const shared = { engine, onEnd: end, onCancel: cancel };
  const axis = [place, placeAround(place, turn)].map(([lng, lat]) => engine.map.project([lng, lat]));
  return (
    <fieldset className="map-sight" aria-label={sightText.handles(name)}>
      <svg className="map-sight-axis" aria-hidden="true" focusable="false">
        <line x1={axis[0]?.x} y1={axis[0]?.y} x2={axis[1]?.x} y2={axis[1]?.y} />
      </svg>
      <MaskHandles engine={engine} edit={edit} scale={scale} />
      {tilt && (
        <Grip
          {...shared}
          place={placeAround(place, tilt)}
          className="tilt"
          label={sightText.tiltHandle(name)}
          value={{ now: tiltDegrees, min: -90, max: 90, text: sightText.tilt(formatDecimal(tiltDegrees)) }}
          onDraw={drawTilt}
          onStep={stepTilt({ ...UP_IS_FURTHER, ...DOWNWARDS })}
        />
      )}
      <Grip
        {...shared}
        place={placeAround(place, turn)}
        className="turn"
        label={sightText.turnHandle(name)}
        value={{
          now: azimuthDegrees,
          min: 0,
          max: 360,
          text: sightText.azimuth(formatDecimal(azimuthDegrees)),
        }}
        onDraw={(to) => turnTo(bearingOf(place, to).azimuthDegrees)}
        onStep={(key, steps) => {
          const clockwise = CLOCKWISE[key];
          if (clockwise === undefined) return stepTilt(DOWNWARDS)(key, steps);
          turnTo(wholeAzimuth(azimuthDegrees + clockwise * steps));
          return true;
        }}
      >
        <IconRotate size={14} stroke={2} aria-hidden />
      </Grip>
      <Grip
        {...shared}
        place={place}
        className="move"
        label={sightText.moveHandle(name)}
        onDraw={(to) => edit.onDraft(camera, to)}
        onStep={(key, steps) => {
          const arrow = ARROWS[key];
          if (!arrow) return false;
          const [east, north] = arrow;
          const azimuth = (Math.atan2(east, north) * 180) / Math.PI;
          edit.onDraft(camera, placeAround(place, { azimuthDegrees: azimuth, metres: steps }));
          return true;
        }}
      />
    </fieldset>
  );
}
