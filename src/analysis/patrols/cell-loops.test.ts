import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import compiler from 'wabt';
import { CELL_LOOPS_MODULE } from './cell-loops-module.ts';
import { COLOUR_STEPS } from './paint-cells.ts';
import { plainLoops } from './plain-loops.ts';
import { wasmLoops } from './wasm-loops.ts';

test('the module is its text, compiled', async () => {
  const text = readFileSync(new URL('./cell-loops.wat', import.meta.url), 'utf8');
  const module = (await compiler()).parseWat('cell-loops.wat', text, { simd: true });
  expect(Buffer.from(module.toBinary({}).buffer).toString('hex')).toBe(CELL_LOOPS_MODULE);
});

const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('each loop does what it does in TypeScript, on columns of any length', () => {
  const columns = fc.integer({ min: 1, max: 60 }).chain((cells) => {
    const column = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: cells, maxLength: cells });
    const uint16 = fc.integer({ min: 0, max: 2 ** 16 - 1 });
    return fc.record({
      seconds: column(uint32),
      low: column(uint32),
      high: column(uint32),
      lowSince: column(uint16),
      highSince: column(uint16),
      colours: fc.array(uint32, { minLength: COLOUR_STEPS, maxLength: COLOUR_STEPS }),
      words: fc.array(fc.tuple(fc.integer({ min: 0, max: cells - 1 }), fc.integer({ min: 0, max: 1023 }))),
    });
  });
  fc.assert(
    fc.property(columns, (given) => {
      const [plain, fast] = [plainLoops, wasmLoops(2 ** 16)!].map((loops) => {
        const wide = (values: readonly number[]) => {
          const column = loops.uint32(values.length);
          column.set(values);
          return column;
        };
        const narrow = (values: readonly number[]) => {
          const column = loops.uint16(values.length);
          column.set(values);
          return column;
        };
        const seconds = wide(given.seconds);
        const behind = wide([7]);
        const words = wide(given.words.map(([cell, more]) => ((cell << 10) | more) >>> 0));
        const pixels = loops.uint32(2 * seconds.length);
        const cellPixel = wide(given.seconds.map((_, cell) => 2 * cell));
        loops.addPlanes(
          seconds,
          { base: wide(given.low), since: narrow(given.lowSince) },
          { base: wide(given.high), since: narrow(given.highSince) },
        );
        loops.addWords(seconds, words, 0, words.length);
        loops.takeWords(seconds, words, Math.floor(words.length / 2), words.length);
        loops.paint(seconds, cellPixel, wide(given.colours), pixels);
        return { seconds: [...seconds], behind: [...behind], pixels: [...pixels] };
      });
      expect(fast).toEqual(plain);
    }),
    { seed: 41, numRuns: 200 },
  );
});

test('columns from elsewhere go the plain way, and no more room is given than there is', () => {
  const loops = wasmLoops(1000)!;
  const seconds = new Uint32Array([5, 5]);
  loops.addWords(seconds, new Uint32Array([(1 << 10) | 3]), 0, 1);
  expect([...seconds]).toEqual([5, 8]);
  expect(() => loops.uint32(2 ** 20)).toThrow('are asked of a memory of');
});

test('where memory is not to be had there are no loops', () => {
  expect(wasmLoops(2 ** 40)).toBeNull();
});
