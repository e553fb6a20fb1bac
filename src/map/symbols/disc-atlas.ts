import type { Palette } from '../palette.ts';
import type { PlacedDisc } from '../scene/place-symbols.ts';
import { type IconAtlas, packIcons } from './icon-atlas.ts';

/** Discs that look alike share one drawing. */
export const discKey = (disc: PlacedDisc): string =>
  `${disc.radius.toFixed(1)}/${disc.fixed}/${disc.ptz}/${disc.inService === 0 ? 'none' : 'some'}/${disc.selected ? 'selected' : ''}`;

/** White discs with a ring cut by camera type, and the number of cameras. */
export function discAtlas(
  discs: readonly PlacedDisc[],
  palette: Palette,
  weight: number,
  ratio: number,
): IconAtlas {
  const different = new Map(discs.map((disc) => [discKey(disc), disc]));
  const icons = [...different].map(([key, disc]) => ({
    key,
    half: disc.radius + 4 * weight,
    draw: (context: CanvasRenderingContext2D) => drawDisc(context, disc, palette, weight),
  }));
  return packIcons(icons, ratio);
}

function drawDisc(
  context: CanvasRenderingContext2D,
  disc: PlacedDisc,
  palette: Palette,
  weight: number,
): void {
  const { radius, fixed, ptz } = disc;
  const ring = 3.4 * (weight > 1 ? 1.5 : 1);
  const total = Math.max(1, fixed + ptz);
  if (disc.selected) fillDisc(context, radius + 3 * weight, palette.ink);
  fillDisc(context, radius + 1.2, palette.paper);
  context.lineWidth = ring;
  context.lineCap = 'butt';
  if (disc.inService === 0) context.setLineDash([4, 2.5]);
  const middle = radius - ring / 2;
  const top = -Math.PI / 2;
  const split = top + 2 * Math.PI * (ptz / total);
  const gap = fixed > 0 && ptz > 0 ? 0.9 / middle : 0;
  if (ptz > 0) strokeArc(context, middle, top + gap, split - gap, palette.ptz);
  if (fixed > 0 || ptz === 0)
    strokeArc(context, middle, split + gap, top + 2 * Math.PI - gap, palette.camera);
  const size = (radius < 16 * weight ? 12.5 : 14) * (weight > 1 ? 1.7 : 1);
  context.fillStyle = palette['mark-ink'];
  context.font = `700 ${fixed + ptz > 999 ? size * 0.8 : size}px 'Source Sans 3 Variable', system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillText(String(fixed + ptz), 0, size * 0.34);
}

function fillDisc(context: CanvasRenderingContext2D, radius: number, colour: string): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

function strokeArc(
  context: CanvasRenderingContext2D,
  radius: number,
  from: number,
  to: number,
  colour: string,
): void {
  context.beginPath();
  context.arc(0, 0, radius, from, to);
  context.strokeStyle = colour;
  context.stroke();
}
