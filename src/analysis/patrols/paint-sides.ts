import type { PresenceImage } from '#domain/presence-image.ts';
import type { CellGrid } from './coarse-cells.ts';
import type { PeriodCells } from './paint-difference.ts';
import { type PaintChoice, paintPresence } from './paint-presence.ts';
import { topMinutes } from './presence-colours.ts';

/** Two periods, each for itself, on one scale: one colour is the same minutes per week on both. */
export function paintSides(
  grid: CellGrid,
  now: PeriodCells,
  before: PeriodCells,
  choice: PaintChoice,
): readonly [now: PresenceImage, before: PresenceImage] {
  const top =
    choice.top ?? Math.max(topMinutes(now.seconds, now.weeks), topMinutes(before.seconds, before.weeks));
  const shared = { ...choice, top };
  return [
    paintPresence(grid, now.seconds, now.weeks, shared),
    paintPresence(grid, before.seconds, before.weeks, shared),
  ];
}
