import type { Layer } from '@deck.gl/core';
import { IconLayer } from '@deck.gl/layers';
import type { PlacedDisc, PlacedSymbol } from '../scene/place-symbols.ts';
import type { SceneSite, SceneWedge } from '../scene/scene.ts';
import { discKey } from '../symbols/disc-atlas.ts';
import type { IconAtlas } from '../symbols/icon-atlas.ts';
import {
  HEADING_HALF,
  headingKey,
  SYMBOL_BOX_HALF,
  symbolKey,
  WEDGE_HALF,
  wedgeKey,
} from '../symbols/symbol-atlas.ts';
import { alphaOf, type OverlayContext } from './overlay-context.ts';
import { symbolScale } from './symbol-scale.ts';

interface SiteWedge {
  readonly site: SceneSite;
  readonly wedge: SceneWedge;
}

/** Sites (discs far, wedges and symbols near) and all other symbols, above the links. */
export function symbolLayers(context: OverlayContext): Layer[] {
  const { scene, placed, weight, symbols, discs } = context;
  const scale = symbolScale(weight);
  const isLit = (id: string) => scene.lit === null || scene.lit.has(id);
  const wedges = placed.sites.flatMap((site) => site.wedges.map((wedge): SiteWedge => ({ site, wedge })));
  const headings = placed.symbols.filter(
    ({ point }) => point.trafficAzimuthDegrees !== null && placed.discs.length === 0,
  );
  const of = (atlas: IconAtlas) => ({
    iconAtlas: atlas.canvas as never,
    iconMapping: atlas.mapping as never,
    updateTriggers: { getColor: scene.lit, getSize: weight, getIcon: atlas },
  });
  const chosenSymbol = placed.symbols.find(({ point }) => point.id === scene.selectedRecord);
  const chosenSite = placed.sites.find((site) => site.id === scene.selectedRecord);
  const chosen = chosenSymbol
    ? [{ place: chosenSymbol.point.place, offset: chosenSymbol.offset }]
    : chosenSite
      ? [{ place: chosenSite.place, offset: [0, 0] as const }]
      : [];
  const layers = [
    new IconLayer<SiteWedge>({
      ...of(symbols),
      id: 'wedges',
      data: wedges,
      getPosition: ({ site }) => pair(site.place),
      getIcon: ({ wedge }) => wedgeKey(wedge.fieldDegrees, wedge.ptz, wedge.state),
      getAngle: ({ wedge }) => -wedge.azimuthDegrees,
      getSize: 2 * WEDGE_HALF * scale,
      getColor: ({ site }) => white(alphaOf(site.opacity, isLit(site.id))),
    }),
    new IconLayer<PlacedSymbol>({
      ...of(symbols),
      id: 'headings',
      data: headings,
      getPosition: ({ point }) => pair(point.place),
      getPixelOffset: ({ offset }) => [...offset],
      getIcon: ({ point }) => headingKey(point.symbol === 'lapi' ? 'lapi' : 'vpi'),
      getAngle: ({ point }) => -(point.trafficAzimuthDegrees ?? 0),
      getSize: 2 * HEADING_HALF * scale,
      getColor: ({ point }) => white(alphaOf(point.opacity, isLit(point.id))),
    }),
    new IconLayer<{ place: SceneSite['place']; offset: readonly [number, number] }>({
      ...of(symbols),
      id: 'chosen',
      data: chosen,
      getPosition: ({ place }) => pair(place),
      getPixelOffset: ({ offset }) => [...offset],
      getIcon: () => 'chosen',
      getSize: 2 * SYMBOL_BOX_HALF * scale * 1.25,
    }),
    new IconLayer<SceneSite>({
      ...of(symbols),
      id: 'sites',
      data: placed.sites,
      getPosition: (site) => pair(site.place),
      getIcon: (site) => symbolKey(site.symbol, site.state, false),
      getSize: 2 * SYMBOL_BOX_HALF * scale,
      getColor: (site) => white(alphaOf(site.opacity, isLit(site.id))),
    }),
    new IconLayer<PlacedDisc>({
      ...of(discs),
      id: 'discs',
      data: placed.discs,
      getPosition: (disc) => pair(disc.place),
      getIcon: discKey,
      getSize: (disc) => 2 * (disc.radius + 4 * weight),
      getColor: (disc) => white(alphaOf(disc.opacity, disc.lit)),
    }),
    new IconLayer<PlacedSymbol>({
      ...of(symbols),
      id: 'symbols',
      data: sortByOrder(placed.symbols, scene.order),
      getPosition: ({ point }) => pair(point.place),
      getPixelOffset: ({ offset }) => [...offset],
      getIcon: ({ point }) => symbolKey(point.symbol, point.state, point.warning),
      getSize: 2 * SYMBOL_BOX_HALF * scale,
      getColor: ({ point }) => white(alphaOf(point.opacity, isLit(point.id))),
    }),
  ];
  // Each layer uploads the atlas for itself: those that have nothing to draw wait until they have.
  return layers.filter(({ props }) => (props.data as readonly unknown[]).length > 0);
}

/** Bottom first: the layer named first in the order is drawn last. */
function sortByOrder(symbols: readonly PlacedSymbol[], order: readonly string[]): PlacedSymbol[] {
  return [...symbols].sort((a, b) => order.indexOf(b.point.layer) - order.indexOf(a.point.layer));
}

function pair([lng, lat]: SceneSite['place']): [number, number] {
  return [lng, lat];
}

function white(alpha: number): [number, number, number, number] {
  return [255, 255, 255, alpha];
}
