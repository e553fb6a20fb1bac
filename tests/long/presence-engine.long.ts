import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openEmbedded } from '../../src/cli/engine/embedded-engine.ts';
import { engineFolder, findEnginePackage } from '../../src/cli/engine/engine-folder.ts';
import { engineReckoner } from '../../src/cli/engine/engine-reckoner.ts';
import { type CellsAsked, frameOf } from '../../src/cli/presence/compute-cells.ts';
import { plainReckoner } from '../../src/cli/presence/plain-reckoner.ts';
import { readRun } from '../../src/cli/presence/position-run.ts';
import type { ReadPositions } from '../../src/cli/presence/read-parts.ts';
import type { Reckoner } from '../../src/cli/presence/reckoner.ts';
import type { LngLat } from '../../src/geo/units.ts';
import { lngLatFromMercator } from '../../src/geo/web-mercator.ts';
import { makeRegion, ROWS_A_DEPARTEMENT } from './make-region.ts';

const folder = mkdtempSync(join(tmpdir(), 'diagnostic-long-'));
afterAll(() => rmSync(folder, { recursive: true }));

const isInstalled = findEnginePackage('chdb') !== null;
if (!isInstalled)
  console.log(`skipped: no embedded engine in ${engineFolder()} (docs/methods/presence-engine.md says how)`);

/** Where every third unit begins its year: its home, to which it comes back. */
function homesOf({ runs }: ReadPositions): LngLat[] {
  const homes: LngLat[] = [];
  const file = openSync(runs[0]!.path, 'r');
  let row = 0;
  for (const [unit, rows] of runs[0]!.units) {
    const { xs, ys } = readRun(file, row, row + 1);
    if (unit % 3 === 0) homes.push(lngLatFromMercator(xs[0]!, ys[0]!));
    row += rows;
  }
  closeSync(file);
  return homes;
}

test.skipIf(!isInstalled)(
  'ten million positions: every second and visit of every cell, by this program and by the engine',
  async () => {
    const read = makeRegion(folder, 1);
    const asked: CellsAsked = {
      zoom: 17,
      start: Date.UTC(2025, 9, 3) / 1000,
      end: Date.UTC(2026, 7, 20) / 1000,
      timeZone: 'Europe/Paris',
      territory: null,
      premises: homesOf(read),
    };
    const reckon = async (reckoner: Reckoner) => {
      const survey = await reckoner.survey(read, asked, folder);
      const frame = frameOf(survey, asked);
      const computed = await reckoner.compute(read, asked, survey, frame);
      await reckoner.close();
      return { survey, frame, ...computed };
    };
    const plain = await reckon(plainReckoner);
    const engine = await reckon(engineReckoner(openEmbedded()));
    expect(plain.survey.positions).toBe(ROWS_A_DEPARTEMENT);
    expect(plain.cells.length).toBeGreaterThan(100_000);
    const { shown, gap, speed, premises, outside } = plain.seconds;
    expect(shown + gap + speed + premises + outside).toBe(plain.seconds.in);
    expect(Math.min(shown, speed, premises)).toBeGreaterThan(0);
    // Not `toEqual` on cells: a message with hundreds of thousands of them helps nobody.
    const { cells, ...sums } = plain;
    const { cells: theirs, ...theirSums } = engine;
    expect(theirSums).toEqual(sums);
    expect(theirs.length).toBe(cells.length);
    const differing = cells.filter((cell, at) => {
      const other = theirs[at]!;
      return (
        cell.column !== other.column ||
        cell.row !== other.row ||
        cell.seconds !== other.seconds ||
        cell.visits !== other.visits
      );
    });
    expect(differing).toEqual([]);
  },
);
