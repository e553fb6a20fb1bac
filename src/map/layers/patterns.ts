import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Palette, rgba } from '../palette.ts';

export const PATTERNS = ['hatch-active', 'hatch-planned', 'dots', 'mask', 'unseen'] as const;
export type PatternName = (typeof PATTERNS)[number];

/** Side of a pattern's tile, CSS pixels: whole device pixels at any whole ratio, so that it stays crisp. */
const TILE = 8;

/** The image a layer names: one a theme and weight, so that a change of theme is a change of name. */
export const patternImage = (name: PatternName, theme: string): string => `${name}/${theme}`;

/** Draws the patterns of a theme once and gives them to the map. */
export function addPatterns(map: MapLibreMap, palette: Palette, theme: string, weight: number): void {
  const ratio = Math.max(1, Math.round(map.getPixelRatio()));
  for (const name of PATTERNS) {
    const id = patternImage(name, theme);
    if (map.hasImage(id)) continue;
    map.addImage(id, drawPattern(name, palette, weight, ratio), { pixelRatio: ratio });
  }
}

/** One tile, `TILE × weight` CSS pixels at `ratio` pixels each. */
export function drawPattern(name: PatternName, palette: Palette, weight: number, ratio: number): ImageData {
  const side = TILE * weight * ratio;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No 2D canvas for the patterns');
  if (name === 'dots') drawDots(context, side, palette);
  else if (name === 'mask') drawCrossed(context, side, palette['mark-ink'], palette.paper);
  else if (name === 'unseen') drawSparse(context, side, palette['ink-3']);
  else drawHatch(context, side, palette, name === 'hatch-planned');
  return context.getImageData(0, 0, side, side);
}

function drawDots(context: CanvasRenderingContext2D, side: number, palette: Palette): void {
  context.fillStyle = palette['surface-2'];
  context.fillRect(0, 0, side, side);
  const [red, green, blue] = rgba(palette['ink-3']);
  context.fillStyle = `rgb(${red} ${green} ${blue} / 75%)`;
  for (const [x, y] of [
    [0.25, 0.25],
    [0.75, 0.75],
  ] as const) {
    context.beginPath();
    context.arc(x * side, y * side, side * 0.085, 0, 2 * Math.PI);
    context.fill();
  }
}

/** Lines at 45°, rising to the right; broken ones for what is only planned. */
function drawHatch(context: CanvasRenderingContext2D, side: number, palette: Palette, broken: boolean): void {
  const [red, green, blue] = rgba(palette.hatch);
  if (broken) context.setLineDash([side * 0.45, (side * Math.SQRT2) / 2 - side * 0.45]);
  // a pale edge first: on a dark class of colours the line alone would be lost
  context.strokeStyle = palette.halo;
  context.globalAlpha = 0.5;
  context.lineWidth = side * 0.27;
  strokeDiagonals(context, side);
  context.globalAlpha = 1;
  context.strokeStyle = `rgb(${red} ${green} ${blue} / 68%)`;
  context.lineWidth = side * 0.13;
  strokeDiagonals(context, side);
}

/** Nearly black, so that nobody takes it for a zone: what is masked is not seen. */
function drawCrossed(context: CanvasRenderingContext2D, side: number, ground: string, lines: string): void {
  context.globalAlpha = 0.72;
  context.fillStyle = ground;
  context.fillRect(0, 0, side, side);
  context.globalAlpha = 0.5;
  context.strokeStyle = lines;
  context.lineWidth = side * 0.1;
  strokeDiagonals(context, side);
}

/** Falling lines, where hatching of communes rises. */
function drawSparse(context: CanvasRenderingContext2D, side: number, colour: string): void {
  context.globalAlpha = 0.55;
  context.strokeStyle = colour;
  context.lineWidth = side * 0.1;
  context.translate(side, 0);
  context.scale(-1, 1);
  strokeDiagonals(context, side);
}

function strokeDiagonals(context: CanvasRenderingContext2D, side: number): void {
  for (const shift of [-side, 0, side]) {
    context.beginPath();
    context.moveTo(shift, side);
    context.lineTo(shift + side, 0);
    context.stroke();
  }
}
