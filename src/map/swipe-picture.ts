import type { Palette } from './palette.ts';
import type { SceneSwipe } from './scene/scene.ts';

const TEXT_SIZE = 14;
const FROM_BOTTOM = 60;

/** The swipe line and what is on its sides, on a picture of the map. @param ratio dots for each CSS pixel */
export function drawSwipe(
  context: CanvasRenderingContext2D,
  share: number,
  sides: SceneSwipe,
  palette: Palette,
  ratio: number,
): void {
  const { width, height } = context.canvas;
  const x = Math.round(share * width);
  context.save();
  context.fillStyle = palette.paper;
  context.fillRect(x - 2.5 * ratio, 0, 5 * ratio, height);
  context.fillStyle = palette['mark-ink'];
  context.fillRect(x - ratio, 0, 2 * ratio, height);
  context.font = `600 ${TEXT_SIZE * ratio}px 'Source Sans 3 Variable', system-ui, sans-serif`;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 5 * ratio;
  context.strokeStyle = palette.paper;
  const y = height - FROM_BOTTOM * ratio;
  for (const [words, align, at] of [
    [sides.left, 'right', x - 10 * ratio],
    [sides.right, 'left', x + 10 * ratio],
  ] as const) {
    context.textAlign = align;
    context.strokeText(words, at, y);
    context.fillText(words, at, y);
  }
  context.restore();
}
