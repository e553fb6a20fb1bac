import type { Layer } from '@deck.gl/core';
import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { IconLayer, PathLayer } from '@deck.gl/layers';
import type { ServiceState } from '#domain/records/record-base.ts';
import type { LngLat } from '#geo/units.ts';
import { type Palette, rgba } from '../palette.ts';
import type { SceneArc } from '../scene/scene.ts';
import { alphaOf, type OverlayContext } from './overlay-context.ts';
import { symbolScale } from './symbol-scale.ts';

/** In widths of the line. */
const DASHES: Readonly<Record<ServiceState, [number, number]>> = {
  'in-service': [0, 0],
  planned: [3, 2.2],
  broken: [0.6, 2],
};

const dashes = new PathStyleExtension({ dash: true });

/** Links as arcs: green to a CSU, navy to the forces, dashed when planned, red, dotted and crossed when broken. */
export function linkLayers({ scene, palette, weight, symbols }: OverlayContext): Layer[] {
  const { arcs, lit } = scene;
  if (arcs.length === 0) return [];
  const isLit = (arc: SceneArc) => lit === null || lit.has(arc.id);
  const ordered = lit === null ? arcs : [...arcs].sort((a, b) => Number(isLit(a)) - Number(isLit(b)));
  const width = (arc: SceneArc) => (lit !== null && isLit(arc) ? 3 : 1.9) * weight;
  const triggers = { getColor: [palette, lit], getWidth: [weight, lit] };
  const shared = {
    data: ordered,
    widthUnits: 'pixels' as const,
    capRounded: true,
    jointRounded: true,
    getPath: (arc: SceneArc) => arc.path as unknown as [number, number][],
    updateTriggers: triggers,
  };
  const broken = ordered.filter((arc) => arc.state === 'broken');
  return [
    new PathLayer<SceneArc>({
      ...shared,
      id: 'link-casing',
      getWidth: (arc) => width(arc) + 2.4 * weight,
      getColor: (arc) => [...whiteOf(palette), alphaOf(0.7 * arc.opacity, isLit(arc))],
    }),
    new PathLayer<SceneArc, PathStyleExtensionProps<SceneArc>>({
      ...shared,
      id: 'links',
      getWidth: width,
      getColor: (arc) => colourOf(arc, palette, isLit(arc)),
      getDashArray: (arc) => DASHES[arc.state],
      extensions: [dashes],
    }),
    new IconLayer<SceneArc>({
      id: 'link-crosses',
      data: broken,
      iconAtlas: symbols.canvas as never,
      iconMapping: symbols.mapping as never,
      getIcon: () => 'cross',
      getPosition: (arc) => middleOf(arc.path),
      getSize: 20 * symbolScale(weight),
      getColor: (arc) => [255, 255, 255, alphaOf(arc.opacity, isLit(arc))],
      updateTriggers: triggers,
    }),
  ];
}

function colourOf(arc: SceneArc, palette: Palette, lit: boolean): [number, number, number, number] {
  const token = arc.state === 'broken' ? 'bad' : arc.layer === 'links-csu' ? 'csu' : 'gendarmerie';
  const [red, green, blue] = rgba(palette[token]);
  return [red, green, blue, alphaOf(arc.opacity, lit)];
}

function whiteOf(palette: Palette): [number, number, number] {
  const [red, green, blue] = rgba(palette.land);
  return [red, green, blue];
}

function middleOf(path: readonly LngLat[]): [number, number] {
  const [lng, lat] = path[Math.floor(path.length / 2)] ?? [0, 0];
  return [lng, lat];
}
