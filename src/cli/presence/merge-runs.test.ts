import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { sortPositions } from '#analysis/patrols/sort-positions.ts';
import { pingSecondsOf } from '#formats/read-positions/ping-seconds.ts';
import { mergeRuns, type PositionRun } from './merge-runs.ts';
import { writeRun } from './position-run.ts';
import { surveyPositions } from './survey-positions.ts';

const folder = mkdtempSync(join(tmpdir(), 'diagnostic-runs-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Row = readonly [unit: number, time: number, x: number, y: number, run: number];
const rows = fc.array(fc.tuple(fc.nat(3), fc.nat(40), fc.nat(2), fc.nat(2), fc.nat(3)), {
  maxLength: 120,
  size: 'max',
});

function columnsOf(list: readonly Row[]) {
  return sortPositions({
    units: Uint16Array.from(list, ([unit]) => unit),
    times: Uint32Array.from(list, ([, time]) => time),
    xs: Uint32Array.from(list, ([, , x]) => x),
    ys: Uint32Array.from(list, ([, , , y]) => y),
  });
}

function runOf(list: readonly Row[], rank: number): PositionRun {
  const path = join(folder, `${rank}.rows`);
  const columns = columnsOf(list);
  writeRun(path, columns);
  const units = [...new Set(columns.units)].map(
    (unit) => [unit, columns.units.filter((one) => one === unit).length] as const,
  );
  return { path, units };
}

const runsOf = (list: readonly Row[]) =>
  [0, 1, 2, 3].map((rank) =>
    runOf(
      list.filter((row) => row[4] === rank),
      rank,
    ),
  );
const keyOf = ([unit, time, x, y]: Row) => `${unit},${time},${x},${y}`;

test('runs merge to all positions in order, each once, however little is held at a time', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), (list, buffer) => {
      const merged: string[] = [];
      for (const { units, times, xs, ys } of mergeRuns(runsOf(list), buffer)) {
        expect(new Set(units).size).toBe(1);
        for (const [row, unit] of units.entries()) merged.push(`${unit},${times[row]},${xs[row]},${ys[row]}`);
      }
      const once = [...new Map(list.map((row) => [keyOf(row), row])).values()];
      const { units, times, xs, ys } = columnsOf(once);
      expect(merged).toEqual(Array.from(units, (unit, row) => `${unit},${times[row]},${xs[row]},${ys[row]}`));
    }),
    { seed: 7, numRuns: 150 },
  );
});

test('a survey finds the interval, the period and the extent that columns tell', () => {
  fc.assert(
    fc.property(rows, fc.nat(40), fc.nat(40), (list, from, to) => {
      const work = surveyPositions(mergeRuns(runsOf(list), 3), from, to);
      let step = work.next();
      while (!step.done) step = work.next();
      const once = columnsOf([...new Map(list.map((row) => [keyOf(row), row])).values()]);
      const inside = [...once.times].filter((time) => time >= from && time < to);
      expect(step.value).toEqual({
        positions: once.times.length,
        inside: inside.length,
        extent: inside.length === 0 ? null : [Math.min(...inside), Math.max(...inside)],
        ys: once.ys.length === 0 ? null : [Math.min(...once.ys), Math.max(...once.ys)],
        pingSeconds: pingSecondsOf(once.times, once.units),
      });
    }),
    { seed: 9, numRuns: 100 },
  );
});
