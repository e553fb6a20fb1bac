import type { Layer } from '@deck.gl/core';
import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { SightPolygon } from '#domain/sight/sight-answer.ts';
import type { LngLat } from '#geo/units.ts';
import { type Palette, rgba } from '../palette.ts';
import type { SceneSight } from '../scene/scene-sight.ts';
import { levelColour } from './level-colour.ts';

interface Zone {
  readonly polygon: SightPolygon;
  readonly colour: [number, number, number, number];
}

/** Light enough that streets show through, dark enough that levels are told apart. */
const ALPHA = 205;
const DEAD_ALPHA = 0.45;

/**
 * What the chosen camera sees, from its dead zone and its poorest level to its best, under all symbols: tessellated here and drawn in the
 * next frame, where a tiled source would come two frames later, tile by tile.
 */
export function zoneLayers(sight: SceneSight | null, palette: Palette, weight: number): Layer[] {
  const chosen = sight?.chosen;
  if (!sight || !chosen) return [];
  const dead = chosen.deadZone.map(
    (polygon): Zone => ({ polygon, colour: rgba(palette['dead-zone'], DEAD_ALPHA) }),
  );
  const seen = chosen.zones.flatMap(({ level, polygons }) => {
    const colour: Zone['colour'] = [...levelColour(palette, level, sight.levels), ALPHA];
    return polygons.map((polygon): Zone => ({ polygon, colour }));
  });
  const outlines = (chosen.zones[0]?.polygons ?? []).flat();
  return [
    new SolidPolygonLayer<Zone>({
      id: 'zones',
      data: [...dead, ...seen],
      getPolygon: ({ polygon }) => polygon as never,
      getFillColor: ({ colour }) => colour,
      // Each lies on the one before: nothing is sorted by depth.
      parameters: { depthCompare: 'always' },
    }),
    new PathLayer<readonly LngLat[]>({
      id: 'zone-outline',
      data: outlines,
      getPath: (ring) => ring as never,
      getColor: rgba(palette['level-identify'], 0.6),
      getWidth: weight,
      widthUnits: 'pixels',
    }),
  ];
}
