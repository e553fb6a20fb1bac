import type { Palette } from '../palette.ts';
import type { SymbolShape } from './symbol-shapes.ts';

/** Draws a symbol about the context's origin. */
export function drawShapes(
  context: CanvasRenderingContext2D,
  shapes: readonly SymbolShape[],
  palette: Palette,
): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const shape of shapes) {
    const path = new Path2D(shape.d);
    context.globalAlpha = shape.opacity ?? 1;
    if (shape.fill) {
      context.fillStyle = palette[shape.fill];
      context.fill(path);
    }
    if (shape.stroke) {
      context.strokeStyle = palette[shape.stroke];
      context.lineWidth = shape.width ?? 1;
      context.setLineDash([...(shape.dash ?? [])]);
      context.stroke(path);
    }
  }
  context.globalAlpha = 1;
}
