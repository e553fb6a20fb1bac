import { useEffect, useState } from 'react';
import type { MapEngine } from '../map-engine.ts';
import { metresPerPixel } from '../scale-bar.ts';

/** Draws what stands over the map again in each frame in which the map moves. Metres of the ground for each CSS pixel. */
export function useMapFrame({ map }: MapEngine): number {
  const scale = () => metresPerPixel(map.getCenter().lat, map.getZoom());
  const [, setFrame] = useState(0);
  useEffect(() => {
    const moved = () => setFrame((frame) => frame + 1);
    map.on('move', moved);
    map.on('resize', moved);
    return () => {
      map.off('move', moved);
      map.off('resize', moved);
    };
  }, [map]);
  return scale();
}
