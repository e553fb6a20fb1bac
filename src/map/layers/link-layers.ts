import type { Layer } from '@deck.gl/core';
import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { IconLayer, PathLayer } from '@deck.gl/layers';
import type { ServiceState } from '#domain/records/record-base.ts';
import type { LngLat } from '#geo/units.ts';
import { type Palette, rgba } from '../palette.ts';
import type { PlacedArc } from '../scene/place-arcs.ts';
import { alphaOf, FADED_LINK, type OverlayContext } from './overlay-context.ts';
import { symbolScale } from './symbol-scale.ts';

/** In widths of the line; caps are round and add one. */
const DASHES: Readonly<Record<ServiceState, [number, number]>> = {
  'in-service': [0, 0],
  planned: [3.2, 3.4],
  broken: [0.1, 2.6],
};

const dashes = new PathStyleExtension({ dash: true });

/** Links as arcs: green to a CSU, navy to the forces, dashed when planned, red, dotted and crossed when broken. */
export function linkLayers({ scene, arcs, palette, weight, symbols }: OverlayContext): Layer[] {
  if (arcs.length === 0) return [];
  const chosen = scene.lit !== null;
  const width = (arc: PlacedArc) =>
    (chosen && arc.lit ? 2.8 : 1.7 + 0.25 * Math.min(4, Math.log2(arc.links))) * weight;
  const triggers = { getColor: [palette, chosen], getWidth: [weight, chosen] };
  const shared = {
    data: arcs,
    widthUnits: 'pixels' as const,
    capRounded: true,
    jointRounded: true,
    getPath: (arc: PlacedArc) => arc.path.map(([lng, lat]): [number, number] => [lng, lat]),
    updateTriggers: triggers,
  };
  const [red, green, blue] = rgba(palette.land);
  return [
    // only under a lit chain: under every link, it would cut the names it crosses
    new PathLayer<PlacedArc>({
      ...shared,
      id: 'link-casing',
      data: chosen ? arcs.filter((arc) => arc.lit) : [],
      getWidth: (arc) => width(arc) + 2.2 * weight,
      getColor: (arc) => [red, green, blue, alphaOf(0.7 * arc.opacity, arc.lit, FADED_LINK)],
    }),
    new PathLayer<PlacedArc, PathStyleExtensionProps<PlacedArc>>({
      ...shared,
      id: 'links',
      getWidth: width,
      getColor: (arc) => colourOf(arc, palette, chosen),
      getDashArray: (arc) => DASHES[arc.state],
      extensions: [dashes],
    }),
    new IconLayer<PlacedArc>({
      id: 'link-crosses',
      data: arcs.filter((arc) => arc.state === 'broken'),
      iconAtlas: symbols.canvas as never,
      iconMapping: symbols.mapping as never,
      getIcon: () => 'cross',
      getPosition: (arc) => middleOf(arc.path),
      getSize: 22 * symbolScale(weight),
      getColor: (arc) => [255, 255, 255, alphaOf(arc.opacity, arc.lit, FADED_LINK)],
      updateTriggers: { getIcon: symbols },
    }),
  ];
}

function colourOf(arc: PlacedArc, palette: Palette, chosen: boolean): [number, number, number, number] {
  const token = arc.state === 'broken' ? 'bad' : arc.layer === 'links-csu' ? 'link-csu' : 'link-forces';
  const [red, green, blue] = rgba(palette[token]);
  return [red, green, blue, alphaOf((chosen ? 1 : 0.78) * arc.opacity, arc.lit, FADED_LINK)];
}

function middleOf(path: readonly LngLat[]): [number, number] {
  const [lng, lat] = path[Math.floor(path.length / 2)] ?? [0, 0];
  return [lng, lat];
}
