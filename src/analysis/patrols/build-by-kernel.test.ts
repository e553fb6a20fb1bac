import { createHash } from 'node:crypto';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LngLat, LngLatBounds } from '#geo/units.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { makePatrols, PING_SECONDS } from '../../../tests/bench/make-patrols.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { buildByKernel } from './build-by-kernel.ts';
import { buildBySteps } from './build-by-steps.ts';
import { type CubeInput, cubeParts } from './build-presence-cube.ts';
import { PASSAGE_KERNEL_MODULE } from './passage-kernel-module.ts';
import type { PositionColumns } from './position-columns.ts';
import { DEFAULT_RULES } from './presence-rules.ts';

const BOUNDS: LngLatBounds = [6, 44, 6.1, 44.05];
/** Communes with slanted borders, one of them an island in another; east of 6.08 there is none. */
const communeAt = (lng: number, lat: number): number =>
  lng > 6.08 ? -1 : Math.hypot(lng - 6.03, lat - 44.02) < 0.004 ? 3 : Math.floor((lng + lat - 50) * 20) % 3;
const STATION: LngLat = [6.01, 44.02];
/** Clocks go back in the night of the sixth day. */
const START = Date.UTC(2026, 9, 19, 22) / 1000;

type Fix = readonly [unit: number, time: number, lng: number, lat: number, activity: number];

function columnsOf(fixes: readonly Fix[], withActivities: boolean): PositionColumns {
  return {
    times: Uint32Array.from(fixes, (fix) => fix[1]),
    xs: Uint32Array.from(fixes, (fix) => mercatorX(fix[2])),
    ys: Uint32Array.from(fixes, (fix) => mercatorY(fix[3])),
    units: Uint16Array.from(fixes, (fix) => fix[0]),
    activities: withActivities ? Uint8Array.from(fixes, (fix) => fix[4]) : undefined,
  };
}

function inputOf(positions: PositionColumns, others: Partial<CubeInput> = {}): CubeInput {
  return {
    positions,
    rules: { ...DEFAULT_RULES, pingSeconds: 10, capIntervals: 20 },
    zoom: 17,
    timeZone: 'Europe/Paris',
    premises: [STATION],
    bounds: BOUNDS,
    communes: 4,
    communeAt,
    ...others,
  };
}

function expectSame(input: CubeInput): void {
  const kernel = runToEnd(buildByKernel(cubeParts(input)));
  const steps = runToEnd(buildBySteps(cubeParts(input)));
  expect(withDigests(kernel)).toEqual(withDigests(steps));
}

/** Columns by their digest: an assertion would look at millions of numbers one by one. */
function withDigests(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    const digest = createHash('sha256').update(new Uint8Array(buffer, byteOffset, byteLength));
    return `${byteLength} bytes ${digest.digest('hex')}`;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withDigests(part)]));
}

test('the module is its text, compiled', async () => {
  let bytes: Uint8Array | null = null;
  const { error } = await asc.main(
    ['passage-kernel.as.ts', '-O3', '--noAssert', '--runtime', 'stub', '--outFile', 'kernel.wasm'].concat(
      '--baseDir',
      join(import.meta.dirname),
    ),
    {
      writeFile: (_name: string, written: Uint8Array | string) => {
        if (typeof written !== 'string') bytes = written;
      },
    },
  );
  expect(error).toBeNull();
  expect(Buffer.from(bytes!).toString('hex')).toBe(PASSAGE_KERNEL_MODULE);
}, 60_000);

/** Services of three units, over the rim of the bounds too: halts, drives, jumps, silences, returns to the station. */
const service: fc.Arbitrary<Fix[]> = fc
  .tuple(
    fc.integer({ min: 0, max: 2 }),
    fc.integer({ min: 0, max: 12 * 24 - 8 }),
    fc.constantFrom(6.012, 6.034, 6.079),
    fc.array(
      fc.tuple(
        fc.oneof(fc.integer({ min: 0, max: 220 }), fc.constantFrom(1800, 16_000)),
        fc.oneof(fc.constant(0), fc.double({ min: -0.012, max: 0.012, noNaN: true })),
        fc.oneof(fc.constant(0), fc.double({ min: -0.008, max: 0.008, noNaN: true })),
        fc.integer({ min: 0, max: 2 }),
      ),
      { maxLength: 60 },
    ),
  )
  .map(([unit, hour, from, moves]) => {
    let [time, lng, lat] = [START + hour * 3600, from, 44.021];
    return moves.map(([wait, east, north, activity]): Fix => {
      time += wait;
      lng += east;
      lat += north;
      return [unit, time, lng, lat, activity];
    });
  });

test('the kernel makes the cube that steps make, of any positions', () => {
  fc.assert(
    fc.property(
      fc.array(service, { maxLength: 8 }),
      fc.integer({ min: 12, max: 18 }),
      fc.boolean(),
      fc.boolean(),
      (services, zoom, withActivities, withPremises) => {
        const input = inputOf(columnsOf(services.flat(), withActivities), {
          zoom,
          premises: withPremises ? [STATION] : [],
        });
        if (zoom === 12) expect(runToEnd(buildByKernel(cubeParts(input)))).toBeNull();
        else expectSame(input);
      },
    ),
    { seed: 23, numRuns: 150 },
  );
});

test('200,000 generated positions make the same cube both ways', () => {
  const positions = makePatrols(200_000, BOUNDS, () => true);
  const rules = { ...DEFAULT_RULES, pingSeconds: PING_SECONDS };
  expectSame(inputOf(positions, { rules, premises: [] }));
  expectSame(inputOf(positions, { rules, zoom: 15 }));
});

test('steps of many cells need more words than there is room for at first', () => {
  const fixes = Array.from({ length: 200 }, (_, row): Fix => {
    const east = row % 2;
    return [0, START + row * 3700, 6.001 + 0.078 * east, 44.001 + 0.00024 * row, 0];
  });
  const rules = { ...DEFAULT_RULES, pingSeconds: 10, capIntervals: 1000 };
  expectSame(inputOf(columnsOf(fixes, false), { rules, zoom: 18 }));
});
