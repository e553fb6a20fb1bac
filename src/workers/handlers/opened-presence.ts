import { BrushedFigures } from '#analysis/patrols/brush-figures.ts';
import { BrushedCells } from '#analysis/patrols/brushed-cells.ts';
import { cubeBytes } from '#analysis/patrols/cube-bytes.ts';
import { type HourPlanes, hourPlanes } from '#analysis/patrols/hour-planes.ts';
import { HourWords } from '#analysis/patrols/hour-words.ts';
import type { PresenceCube } from '#analysis/patrols/presence-cube.ts';

/** What an open presence may hold: eight bytes a position, and this for a small one. Planes take what the passages leave. */
const BYTES_A_POSITION = 8;
const BYTES_AT_LEAST = 64 * 2 ** 20;

/** What a worker keeps of a presence between two brushes; `compared` is made when a second period is first asked. */
export interface OpenedPresence {
  readonly cube: PresenceCube;
  readonly communes: number;
  readonly words: HourWords;
  readonly planes: HourPlanes | null;
  readonly cells: BrushedCells;
  readonly figures: BrushedFigures;
  compared: { readonly cells: BrushedCells; readonly figures: BrushedFigures } | null;
}

let opened: { readonly id: string; readonly presence: OpenedPresence } | null = null;

/** One presence is open at a time: the one before gives its memory back. */
export function keepPresence(id: string, cube: PresenceCube, communes: number, positions: number): void {
  opened = null;
  const words = new HourWords(cube);
  const planes = hourPlanes(cube, words, BYTES_A_POSITION * positions + BYTES_AT_LEAST - cubeBytes(cube));
  opened = {
    id,
    presence: {
      cube,
      communes,
      words,
      planes,
      cells: new BrushedCells(cube, words, planes),
      figures: new BrushedFigures(cube, communes),
      compared: null,
    },
  };
}

/** Null when another presence was opened since, or none. */
export function openedPresence(id: string): OpenedPresence | null {
  return opened?.id === id ? opened.presence : null;
}
