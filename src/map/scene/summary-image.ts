import type { PresenceImage } from '#domain/presence-image.ts';
import type { PresenceSummary } from '#domain/records/presence-summary.ts';
import type { LngLatBounds } from '#geo/units.ts';
import { MERCATOR_SIZE, mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { classColour } from '../layers/class-colour.ts';
import { type Palette, rgba } from '../palette.ts';

/** The same for all: each square has the colour that the legend gives its class. */
const ALPHA = 217;

/** The squares of a summary, each in the colour of its class; those beyond the territory are left out, so that no file makes an image without end. */
export function summaryImage(
  { squares, rules }: Pick<PresenceSummary, 'squares' | 'rules'>,
  bounds: LngLatBounds,
  palette: Palette,
): PresenceImage {
  const { zoom, classLimits } = rules;
  const side = MERCATOR_SIZE / 2 ** zoom;
  const [west, south, east, north] = bounds;
  const left = Math.floor(mercatorX(west) / side);
  const top = Math.floor(mercatorY(north) / side);
  const width = Math.floor(mercatorX(east) / side) - left + 1;
  const height = Math.floor(mercatorY(south) / side) - top + 1;
  const classes = classLimits.length + 1;
  const colours = Array.from({ length: classes }, (_, index) => rgba(classColour(palette, index, classes)));
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (const [column, row, index] of squares) {
    const [x, y] = [column - left, row - top];
    const colour = colours[index];
    if (x < 0 || y < 0 || x >= width || y >= height || !colour) continue;
    pixels.set([colour[0], colour[1], colour[2], ALPHA], (y * width + x) * 4);
  }
  return {
    zoom,
    left,
    top,
    width,
    height,
    crisp: pixels,
    smooth: pixels,
    isCrisp: true,
    scale: { ramp: 'linear', top: classLimits.at(-1) ?? 1 },
    weeks: 1,
  };
}
