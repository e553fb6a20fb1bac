import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ASKED, reckonPatrols } from '../../../tests/helpers/faulty-patrols.ts';
import { plainReckoner } from '../presence/plain-reckoner.ts';
import { openEmbedded } from './embedded-engine.ts';
import { engineFolder, findEnginePackage } from './engine-folder.ts';
import { engineReckoner } from './engine-reckoner.ts';

const folder = mkdtempSync(join(tmpdir(), 'diagnostic-engine-'));
afterAll(() => rmSync(folder, { recursive: true }));

const isInstalled = findEnginePackage('chdb') !== null;
if (!isInstalled)
  console.log(`skipped: no embedded engine in ${engineFolder()} (docs/methods/presence-engine.md says how)`);

for (const [name, asked] of Object.entries(ASKED)) {
  test.skipIf(!isInstalled)(
    `the embedded engine gives the numbers of this program to the second: ${name}`,
    { timeout: 120_000 },
    async () => {
      const plain = await reckonPatrols(plainReckoner, asked, folder);
      const engine = await reckonPatrols(engineReckoner(openEmbedded()), asked, folder);
      expect(engine).toEqual(plain);
      const { seconds, cells, services } = plain.computed;
      // What is compared is there to be compared.
      expect(Math.min(seconds.shown, seconds.gap, seconds.speed, services, cells.length)).toBeGreaterThan(5);
      if (asked.territory) expect(Math.min(seconds.outside, seconds.premises)).toBeGreaterThan(0);
      const sum = seconds.shown + seconds.gap + seconds.speed + seconds.premises + seconds.outside;
      expect(sum).toBe(seconds.in);
    },
  );
}
