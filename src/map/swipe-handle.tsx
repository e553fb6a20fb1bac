import { IconArrowsHorizontal } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { formatShare } from '#ui/format-number.ts';
import { MAP_TEXT } from '#ui/text/map-text.ts';
import type { MapEngine } from './map-engine.ts';
import type { SceneSwipe } from './scene/scene.ts';
import './swipe-handle.css';

interface SwipeHandleProps {
  readonly engine: MapEngine;
  readonly sides: SceneSwipe;
}

const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -0.02,
  ArrowDown: -0.02,
  ArrowRight: 0.02,
  ArrowUp: 0.02,
  PageDown: -0.1,
  PageUp: 0.1,
  Home: -1,
  End: 1,
};

/** The line between what the map draws on its left and on its right, drawn aside by pointer, finger or keys; says what is on each side. */
export function SwipeHandle({ engine, sides }: SwipeHandleProps) {
  const [share, setShare] = useState(engine.swipe.share);
  const area = useRef<HTMLDivElement>(null);
  /** Between the pointer and the line when it was taken, CSS pixels: the line does not jump under the finger. */
  const held = useRef<number | null>(null);

  const move = (wanted: number) => {
    engine.moveSwipe(wanted);
    setShare(engine.swipe.share);
  };
  const pointerIn = ({ clientX }: PointerEvent) => {
    const { left, width } = area.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return { x: clientX - left, width };
  };
  const take = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const { x, width } = pointerIn(event);
    held.current = x - share * width;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent) => {
    if (held.current === null) return;
    const { x, width } = pointerIn(event);
    move((x - held.current) / width);
  };
  const release = () => {
    held.current = null;
  };
  const press = (event: KeyboardEvent) => {
    const step = KEY_STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(share + step);
  };
  return (
    <div ref={area} className="map-swipe">
      <div
        className="map-swipe-line"
        style={{ insetInlineStart: `${share * 100}%` }}
        role="slider"
        tabIndex={0}
        aria-label={MAP_TEXT.swipe}
        aria-orientation="horizontal"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
        aria-valuetext={MAP_TEXT.swipeValue(formatShare(share), sides.left, sides.right)}
        onPointerDown={take}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={press}
      >
        <span className="map-swipe-side left" aria-hidden>
          {sides.left}
        </span>
        <span className="map-swipe-side right" aria-hidden>
          {sides.right}
        </span>
        <span
          className="map-swipe-knob"
          // At the map's edges the knob stays whole.
          style={{ insetInlineStart: `clamp(24px - ${share * 100}cqi, 0px, ${100 - share * 100}cqi - 24px)` }}
        >
          <IconArrowsHorizontal size={22} stroke={1.8} aria-hidden />
        </span>
      </div>
    </div>
  );
}
