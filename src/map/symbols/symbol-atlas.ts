import { SERVICE_STATES, type ServiceState } from '#domain/records/record-base.ts';
import { type Palette, rgba, type Token } from '../palette.ts';
import { SYMBOLS, type SymbolName } from '../scene/scene.ts';
import { drawShapes } from './draw-shapes.ts';
import { type IconAtlas, type IconDrawing, packIcons } from './icon-atlas.ts';
import {
  chosenShapes,
  crossShapes,
  headingShapes,
  SYMBOL_HALF,
  symbolShapes,
  wedgePath,
} from './symbol-shapes.ts';

const WEDGE_RADIUS = 30;
const WEDGE_FIELDS = [20, 40, 60, 90, 120, 180, 360] as const;
const HEADING_RADIUS = 20;
/** Halves of the atlas squares, CSS pixels at weight 1. */
export const SYMBOL_BOX_HALF = SYMBOL_HALF + 2;
export const WEDGE_HALF = WEDGE_RADIUS + 2;
export const HEADING_HALF = HEADING_RADIUS + 4;

export const symbolKey = (symbol: SymbolName, state: ServiceState, warning: boolean): string =>
  `${symbol}/${state}/${warning ? 'warning' : 'plain'}`;

/** The wedge of the atlas nearest to a field of view. */
export function wedgeKey(fieldDegrees: number, ptz: boolean, state: ServiceState): string {
  const nearest = WEDGE_FIELDS.reduce((best, field) =>
    Math.abs(field - fieldDegrees) < Math.abs(best - fieldDegrees) ? field : best,
  );
  return `wedge/${nearest}/${ptz ? 'ptz' : 'camera'}/${state}`;
}

export const headingKey = (symbol: 'lapi' | 'vpi'): string => `heading/${symbol}`;

/** All symbols of a theme in one texture. */
export function symbolAtlas(palette: Palette, ratio: number): IconAtlas {
  const icons: IconDrawing[] = [];
  for (const symbol of SYMBOLS) {
    for (const state of SERVICE_STATES) {
      for (const warning of symbol === 'lapi' ? [false, true] : [false]) {
        icons.push({
          key: symbolKey(symbol, state, warning),
          half: SYMBOL_BOX_HALF,
          draw: (context) => drawShapes(context, symbolShapes(symbol, state, warning), palette),
        });
      }
    }
  }
  icons.push(
    { key: 'cross', half: SYMBOL_BOX_HALF, draw: (context) => drawShapes(context, crossShapes(), palette) },
    { key: 'chosen', half: SYMBOL_BOX_HALF, draw: (context) => drawShapes(context, chosenShapes(), palette) },
  );
  for (const symbol of ['lapi', 'vpi'] as const) {
    icons.push({
      key: headingKey(symbol),
      half: HEADING_HALF,
      draw: (context) => drawShapes(context, headingShapes(symbol, HEADING_RADIUS), palette),
    });
  }
  for (const field of WEDGE_FIELDS) {
    for (const tone of ['camera', 'ptz'] as const) {
      for (const state of SERVICE_STATES) {
        icons.push({
          key: wedgeKey(field, tone === 'ptz', state),
          half: WEDGE_HALF,
          draw: (context) => drawWedge(context, field, tone, state, palette),
        });
      }
    }
  }
  return packIcons(icons, ratio);
}

function drawWedge(
  context: CanvasRenderingContext2D,
  field: number,
  tone: Token,
  state: ServiceState,
  palette: Palette,
): void {
  const path = new Path2D(wedgePath(field, WEDGE_RADIUS));
  const [red, green, blue] = rgba(palette[state === 'broken' ? 'ink-3' : tone]);
  const at = (alpha: number) => `rgb(${red} ${green} ${blue} / ${alpha})`;
  const fade = context.createRadialGradient(0, 0, 4, 0, 0, WEDGE_RADIUS);
  fade.addColorStop(0, at(state === 'in-service' ? 0.7 : 0.3));
  fade.addColorStop(1, at(state === 'in-service' ? 0.22 : 0.08));
  context.fillStyle = fade;
  context.fill(path);
  context.strokeStyle = at(0.75);
  context.lineWidth = 1;
  context.setLineDash(state === 'in-service' ? [] : [3, 2.5]);
  context.stroke(path);
}
