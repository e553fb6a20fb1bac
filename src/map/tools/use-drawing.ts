import { useEffect, useState } from 'react';
import type { LngLat } from '#geo/units.ts';
import { addCorner, closeRing, type DrawRefusal, sectorBetween } from './draw-steps.ts';
import type { ToolView } from './tool-view.ts';

export interface Drawing {
  /** Put so far. */
  readonly corners: readonly LngLat[];
  /** Where the next one would be; null before the pointer or the cross-hair moved. */
  readonly pointer: LngLat | null;
  readonly refusal: DrawRefusal | null;
  readonly put: (place: LngLat) => void;
  readonly close: () => void;
  readonly undo: () => void;
  readonly point: (place: LngLat) => void;
}

/** What has been put with a tool, until it has all it waits for. */
export function useDrawing(tool: ToolView): Drawing {
  const [corners, setCorners] = useState<readonly LngLat[]>([]);
  const [pointer, setPointer] = useState<LngLat | null>(null);
  const [refusal, setRefusal] = useState<DrawRefusal | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tool begins anew
  useEffect(() => {
    setCorners([]);
    setRefusal(null);
  }, [tool]);
  const settle = <T extends object>(made: T | DrawRefusal, then: (made: T) => void) => {
    setRefusal(typeof made === 'string' ? made : null);
    if (typeof made !== 'string') then(made);
  };
  const put = (place: LngLat) => {
    if (tool.type === 'point') return tool.onPoint(place);
    if (tool.type === 'polygon') return settle(addCorner(corners, place), setCorners);
    const [first] = corners;
    if (!first) return setCorners([place]);
    settle(sectorBetween(tool.centre, first, place), tool.onSector);
  };
  return {
    corners,
    pointer,
    refusal,
    put,
    close: () => tool.type === 'polygon' && settle(closeRing(corners), tool.onPolygon),
    undo: () => {
      setCorners(corners.slice(0, -1));
      setRefusal(null);
    },
    point: setPointer,
  };
}
