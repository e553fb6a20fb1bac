import { BrushedFigures } from '#analysis/patrols/brush-figures.ts';
import { BrushedCells } from '#analysis/patrols/brushed-cells.ts';
import { CellPainter } from '#analysis/patrols/cell-painter.ts';
import { cubeBytes } from '#analysis/patrols/cube-bytes.ts';
import { type HeldCube, holdCube } from '#analysis/patrols/hold-cube.ts';
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
  readonly held: HeldCube;
  readonly painter: CellPainter;
  readonly words: HourWords;
  readonly planes: HourPlanes | null;
  readonly cells: BrushedCells;
  readonly figures: BrushedFigures;
  compared: { readonly cells: BrushedCells; readonly figures: BrushedFigures } | null;
}

let opened: { readonly id: string; readonly presence: OpenedPresence } | null = null;

/** One presence is open at a time: the one before gives its memory back. */
export function keepPresence(id: string, given: PresenceCube, communes: number, positions: number): void {
  opened = null;
  const forPlanes = BYTES_A_POSITION * positions + BYTES_AT_LEAST - cubeBytes(given);
  const held = holdCube(given, forPlanes);
  const { cube } = held;
  const words = new HourWords(cube);
  const planes = hourPlanes(held, words, forPlanes);
  opened = {
    id,
    presence: {
      cube,
      held,
      communes,
      words,
      planes,
      cells: new BrushedCells(held, words, planes),
      figures: new BrushedFigures(cube, communes),
      painter: new CellPainter(cube, held.loops),
      compared: null,
    },
  };
}

/** Null when another presence was opened since, or none. */
export function openedPresence(id: string): OpenedPresence | null {
  return opened?.id === id ? opened.presence : null;
}
