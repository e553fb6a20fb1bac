import {
  BASEMAPS,
  CLASS_METHODS,
  LAYER_IDS,
  type LayerId,
  type LayerSetting,
  type Selection,
  type Viewpoint,
  type ViewSettings,
} from '#domain/view-settings.ts';
import { defaultViewSettings } from './view-store.ts';

/**
 * A view as the text after `#` in the page's address, and back:
 *   v=1 & m=lng,lat,zoom,bearing,pitch & l=layer.opacity%,-hiddenLayer.opacity%,… (top first) & c=indicator,method,classes
 *   & b=basemap & s=communes,04112,… or s=record,<id>
 * The theme is not in it: it belongs to the screen. Reading never throws; a part that is not understood is left out, and
 * text that is no link gives null.
 */
const VERSION = '1';
const LONGEST = 8_000;
const MOST_LAYERS = 200;
const MOST_COMMUNES = 500;

export type LinkedView = Partial<Omit<ViewSettings, 'theme'>>;

export function writeViewLink(settings: ViewSettings): string {
  const parts = [`v=${VERSION}`];
  const { viewpoint, choropleth } = settings;
  if (viewpoint) parts.push(`m=${writeViewpoint(viewpoint)}`);
  parts.push(`l=${settings.order.map((id) => writeLayer(id, settings.layers[id])).join(',')}`);
  parts.push(
    `c=${choropleth ? [choropleth.indicator, choropleth.method, choropleth.classes].map(quote).join(',') : ''}`,
  );
  parts.push(`b=${settings.basemap}`);
  parts.push(`s=${writeSelection(settings.selection)}`);
  return parts.join('&');
}

export function readViewLink(text: string): LinkedView | null {
  const hash = text.startsWith('#') ? text.slice(1) : text;
  if (hash === '' || hash.length > LONGEST) return null;
  const fields = new Map<string, string>();
  for (const part of hash.split('&')) {
    const cut = part.indexOf('=');
    if (cut > 0) fields.set(part.slice(0, cut), part.slice(cut + 1));
  }
  if (fields.get('v') !== VERSION) return null;
  const view: { -readonly [K in keyof LinkedView]: LinkedView[K] } = {};
  const viewpoint = readViewpoint(fields.get('m'));
  if (viewpoint) view.viewpoint = viewpoint;
  const layers = readLayers(fields.get('l'));
  if (layers) {
    view.order = layers.order;
    view.layers = layers.layers;
  }
  const choropleth = readChoropleth(fields.get('c'));
  if (choropleth !== undefined) view.choropleth = choropleth;
  const basemap = BASEMAPS.find((known) => known === fields.get('b'));
  if (basemap) view.basemap = basemap;
  const selection = readSelection(fields.get('s'));
  if (selection) view.selection = selection;
  return view;
}

function writeViewpoint({ centre, zoom, bearing, pitch }: Viewpoint): string {
  return [
    centre[0].toFixed(5),
    centre[1].toFixed(5),
    zoom.toFixed(2),
    bearing.toFixed(1),
    pitch.toFixed(1),
  ].join(',');
}

function readViewpoint(text: string | undefined): Viewpoint | null {
  const numbers = (text ?? '').split(',').map((part) => (part === '' ? Number.NaN : Number(part)));
  const [lng, lat, zoom, bearing, pitch] = numbers;
  if (numbers.length !== 5 || !numbers.every(Number.isFinite)) return null;
  if (lng === undefined || lat === undefined || zoom === undefined) return null;
  if (Math.abs(lng) > 180 || Math.abs(lat) > 85 || zoom < 0 || zoom > 24) return null;
  return {
    centre: [lng, lat],
    zoom,
    bearing: within(bearing, -180, 180),
    pitch: within(pitch, 0, 85),
  };
}

function writeLayer(id: LayerId, setting: LayerSetting | undefined): string {
  const { visible, opacity } = setting ?? { visible: true, opacity: 1 };
  return `${visible ? '' : '-'}${quote(id)}.${Math.round(opacity * 100)}`;
}

function readLayers(
  text: string | undefined,
): { order: readonly LayerId[]; layers: Record<string, LayerSetting> } | null {
  if (!text) return null;
  const order: LayerId[] = [];
  const layers: Record<string, LayerSetting> = {};
  for (const item of text.split(',').slice(0, MOST_LAYERS)) {
    const match = /^(-?)(.+)\.(\d{1,3})$/.exec(item);
    const id = layerId(unquote(match?.[2] ?? ''));
    if (!match || !id || order.includes(id)) continue;
    order.push(id);
    layers[id] = { visible: match[1] !== '-', opacity: within(Number(match[3]) / 100, 0, 1) };
  }
  if (order.length === 0) return null;
  // A layer younger than the link goes below the others, as a new page shows it.
  const defaults = defaultViewSettings().layers;
  for (const id of LAYER_IDS) {
    if (order.includes(id)) continue;
    order.push(id);
    layers[id] = defaults[id] ?? { visible: true, opacity: 1 };
  }
  return { order, layers };
}

function layerId(text: string): LayerId | null {
  const builtIn = LAYER_IDS.find((known) => known === text);
  if (builtIn) return builtIn;
  return /^backdrop:[a-z][a-z0-9-]{0,79}$/.test(text) ? (text as LayerId) : null;
}

/** Undefined: not said. Null: said to be none. */
function readChoropleth(text: string | undefined): ViewSettings['choropleth'] | undefined {
  if (text === undefined) return undefined;
  if (text === '') return null;
  const [indicator, methodName, classes] = text.split(',').map(unquote);
  const method = CLASS_METHODS.find((known) => known === methodName);
  const count = Number(classes);
  if (!indicator || !/^[a-z][a-z0-9-]{0,79}$/.test(indicator) || !method) return undefined;
  if (!Number.isInteger(count) || count < 2 || count > 9) return undefined;
  return { indicator, method, classes: count };
}

function writeSelection(selection: Selection): string {
  if (selection.type === 'communes') return ['communes', ...selection.codes].map(quote).join(',');
  return selection.type === 'record' ? `record,${quote(selection.id)}` : '';
}

function readSelection(text: string | undefined): Selection | null {
  if (text === undefined) return null;
  if (text === '') return { type: 'none' };
  const [type, ...rest] = text.split(',').map(unquote);
  if (type === 'communes') {
    const codes = rest.filter((code) => /^[0-9][0-9AB][0-9]{3}$/.test(code)).slice(0, MOST_COMMUNES);
    return codes.length > 0 ? { type: 'communes', codes: [...new Set(codes)] } : null;
  }
  const id = rest[0];
  if (type === 'record' && id && /^[a-z][a-z0-9-]{0,79}$/.test(id)) return { type: 'record', id };
  return null;
}

function within(value: number | undefined, low: number, high: number): number {
  return Math.min(Math.max(value ?? low, low), high);
}

const quote = (value: string | number): string => encodeURIComponent(value);

function unquote(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
