import type { CellLoops } from './cell-loops.ts';
import { COLOUR_STEPS } from './paint-cells.ts';
import { plainLoops } from './plain-loops.ts';
import type { PresenceCube } from './presence-cube.ts';
import { wasmLoops } from './wasm-loops.ts';

/** Room between columns, and for their alignment. */
const BESIDE = 2 ** 16;
/** Two periods are brushed at a time, on two images. */
const PERIODS = 2;

export interface HeldCube {
  /** The same cube; the columns that moves of the brush run over lie where the loops want them. */
  readonly cube: PresenceCube;
  readonly loops: CellLoops;
}

/**
 * Puts a cube where it is brushed fastest. The columns given are not used any more.
 * @param planesBytes most that planes of hours will take
 */
export function holdCube(cube: PresenceCube, planesBytes: number): HeldCube {
  const cells = cube.cellPixel.length;
  const image = cube.width * cube.height + COLOUR_STEPS;
  const bytes =
    4 * (cube.words.length + cells + PERIODS * (cells + image)) + Math.max(0, planesBytes) + BESIDE;
  const loops = wasmLoops(bytes);
  if (loops === null) return { cube, loops: plainLoops };
  const held = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
    const copy = loops.uint32(column.length);
    copy.set(column);
    return copy;
  };
  return { cube: { ...cube, words: held(cube.words), cellPixel: held(cube.cellPixel) }, loops };
}
