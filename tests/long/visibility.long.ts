import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compareWithRays } from '../helpers/compare-with-rays.ts';
import { readOlemps, streetCorners } from '../helpers/olemps-town.ts';

const FOLDER = resolve(import.meta.dirname, '../../../shared/data/samples/bdtopo-olemps');
const CAMERAS = 300;
const PLACES = 100_000;

/** `npx vitest run -c config/vitest.long.config.ts tests/long/visibility.long.ts` */
test.skipIf(!existsSync(FOLDER)).each([true, false])(
  `Olemps, ${CAMERAS} cameras at street corners, ${PLACES} rays each, without heights: %s`,
  (ignoresHeights) => {
    const town = readOlemps(FOLDER);
    const corners = streetCorners(FOLDER, town, CAMERAS);
    expect(corners).toHaveLength(CAMERAS);
    const found = compareWithRays(town, corners, { places: PLACES, ignoresHeights });
    console.log(JSON.stringify({ ignoresHeights, ...found }));
    expect(found.wrong).toEqual([]);
    expect(found.seen).toBeGreaterThan(0);
  },
);
