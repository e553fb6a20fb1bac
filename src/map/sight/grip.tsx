import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import type { LngLat } from '#geo/units.ts';
import type { MapEngine } from '../map-engine.ts';

export interface GripProps {
  readonly engine: MapEngine;
  /** Where it stands. */
  readonly place: LngLat;
  readonly className: string;
  readonly label: string;
  /** Of a slider; a grip without one is a button that moves both ways. */
  readonly value?: {
    readonly now: number;
    readonly min: number;
    readonly max: number;
    readonly text: string;
  };
  /** The place under the pointer, less what the pointer was beside the grip when it took it. */
  readonly onDraw: (place: LngLat) => void;
  /** @param steps 1, or 10 with Shift. True when the key means something here. */
  readonly onStep: (key: string, steps: number) => boolean;
  readonly onEnd: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** A round grip over the map, taken by pointer, finger or keys: at least 24 pixels, named, with its value in words. */
export function Grip(props: GripProps) {
  const { engine, place, className, label, value } = props;
  /** From the pointer to the grip when it was taken, CSS pixels; null while it is free. */
  const held = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const stepped = useRef(false);
  const { x, y } = engine.map.project([place[0], place[1]]);

  const take = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = pointerIn(engine, event);
    held.current = { x: at.x - x, y: at.y - y };
  };
  const draw = (event: PointerEvent) => {
    if (held.current === null) return;
    const at = pointerIn(engine, event);
    const { lng, lat } = engine.map.unproject([at.x - held.current.x, at.y - held.current.y]);
    props.onDraw([lng, lat]);
  };
  const release = () => {
    if (held.current === null) return;
    held.current = null;
    props.onEnd();
  };
  const cancel = () => {
    held.current = null;
    stepped.current = false;
    props.onCancel();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (held.current !== null || stepped.current)) {
      event.preventDefault();
      event.stopPropagation();
      cancel();
    } else if (!event.ctrlKey && !event.metaKey && props.onStep(event.key, event.shiftKey ? 10 : 1)) {
      event.preventDefault();
      stepped.current = true;
    }
  };
  const settle = () => {
    if (!stepped.current) return;
    stepped.current = false;
    props.onEnd();
  };
  const shared = {
    className: `map-grip ${className}`,
    style: { transform: `translate(${x}px, ${y}px)` },
    'aria-label': label,
    onPointerDown: take,
    onPointerMove: draw,
    onPointerUp: release,
    onPointerCancel: cancel,
    onKeyDown: press,
    // A key that is held is one gesture.
    onKeyUp: settle,
    onBlur: settle,
  };
  if (!value) {
    return (
      <button type="button" {...shared}>
        {props.children}
      </button>
    );
  }
  return (
    <div
      {...shared}
      role="slider"
      tabIndex={0}
      aria-valuenow={value.now}
      aria-valuemin={value.min}
      aria-valuemax={value.max}
      aria-valuetext={value.text}
    >
      {props.children}
    </div>
  );
}

function pointerIn({ map }: MapEngine, { clientX, clientY }: PointerEvent) {
  const { left, top } = map.getContainer().getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
