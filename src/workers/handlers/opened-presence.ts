import { BrushedFigures } from '#analysis/patrols/brush-figures.ts';
import { BrushedCells } from '#analysis/patrols/brushed-cells.ts';
import { type HourPlanes, hourPlanes, hourPlanesBytes } from '#analysis/patrols/hour-planes.ts';
import type { PresenceCube } from '#analysis/patrols/presence-cube.ts';

/** Beside the passages, what a presence may take for itself: planes are left out beyond. */
const MOST_PLANES_BYTES = 192 * 2 ** 20;

/** What a worker keeps of a presence between two brushes; `compared` is made when a second period is first asked. */
export interface OpenedPresence {
  readonly cube: PresenceCube;
  readonly communes: number;
  readonly planes: HourPlanes | null;
  readonly cells: BrushedCells;
  readonly figures: BrushedFigures;
  compared: { readonly cells: BrushedCells; readonly figures: BrushedFigures } | null;
}

let opened: { readonly id: string; readonly presence: OpenedPresence } | null = null;

/** One presence is open at a time: the one before gives its memory back. */
export function keepPresence(id: string, cube: PresenceCube, communes: number): void {
  opened = null;
  const planes = hourPlanesBytes(cube.cellPixel.length) <= MOST_PLANES_BYTES ? hourPlanes(cube) : null;
  opened = {
    id,
    presence: {
      cube,
      communes,
      planes,
      cells: new BrushedCells(cube, planes),
      figures: new BrushedFigures(cube, communes),
      compared: null,
    },
  };
}

/** Null when another presence was opened since, or none. */
export function openedPresence(id: string): OpenedPresence | null {
  return opened?.id === id ? opened.presence : null;
}
