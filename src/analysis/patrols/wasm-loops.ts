import type { CellLoops } from './cell-loops.ts';
import { CELL_LOOPS_MODULE } from './cell-loops-module.ts';
import { plainLoops } from './plain-loops.ts';
import { wasmInstance } from './wasm-instance.ts';

/** What is used of WebAssembly; the core rooms know neither a browser's types nor Node's. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
};

interface Exports {
  addWords(seconds: number, word: number, end: number): void;
  takeWords(seconds: number, word: number, end: number): void;
  addPlanes(
    seconds: number,
    low: number,
    high: number,
    lowSince: number,
    highSince: number,
    cells: number,
  ): void;
  paint(seconds: number, cellPixel: number, colours: number, pixels: number, cells: number): void;
}

const PAGE = 65_536;
/** Columns begin at multiples of this, with as much room behind: `addPlanes` takes eight cells at a time. */
const ALIGNED = 64;

/**
 * The loops in WebAssembly over one memory. Columns that do not lie in it go the way of the plain loops.
 * @param bytes room for all columns that will be made; no page of it is used before it is written to
 * @returns null where WebAssembly is not to be had (a policy forbids it) or the memory is not
 */
export function wasmLoops(bytes: number): CellLoops | null {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) + 1 });
    const loops = wasmInstance(CELL_LOOPS_MODULE, { env: { memory } });
    return loopsOver(memory.buffer, loops as Exports);
  } catch {
    return null;
  }
}

function loopsOver(buffer: ArrayBuffer, loops: Exports): CellLoops {
  let next = ALIGNED;
  const take = (bytes: number): number => {
    const at = next;
    next = (Math.floor((at + bytes) / ALIGNED) + 2) * ALIGNED;
    if (next > buffer.byteLength)
      throw new Error(
        `${bytes} bytes are asked of a memory of ${buffer.byteLength}, ${at} of which are given.`,
      );
    return at;
  };
  const isHere = (...columns: readonly { readonly buffer: ArrayBufferLike }[]): boolean =>
    columns.every((column) => column.buffer === buffer);
  const word = (words: Uint32Array, at: number): number => words.byteOffset + 4 * at;
  return {
    uint32: (length) => new Uint32Array(buffer, take(4 * length), length),
    uint16: (length) => new Uint16Array(buffer, take(2 * length), length),
    addWords(seconds, words, start, end) {
      if (isHere(seconds, words)) loops.addWords(seconds.byteOffset, word(words, start), word(words, end));
      else plainLoops.addWords(seconds, words, start, end);
    },
    takeWords(seconds, words, start, end) {
      if (isHere(seconds, words)) loops.takeWords(seconds.byteOffset, word(words, start), word(words, end));
      else plainLoops.takeWords(seconds, words, start, end);
    },
    addPlanes(seconds, low, high) {
      if (!isHere(seconds, low.base, high.base, low.since, high.since))
        return plainLoops.addPlanes(seconds, low, high);
      loops.addPlanes(
        seconds.byteOffset,
        low.base.byteOffset,
        high.base.byteOffset,
        low.since.byteOffset,
        high.since.byteOffset,
        seconds.length,
      );
    },
    paint(seconds, cellPixel, colours, pixels) {
      if (!isHere(seconds, cellPixel, colours, pixels))
        return plainLoops.paint(seconds, cellPixel, colours, pixels);
      loops.paint(
        seconds.byteOffset,
        cellPixel.byteOffset,
        colours.byteOffset,
        pixels.byteOffset,
        seconds.length,
      );
    },
  };
}
