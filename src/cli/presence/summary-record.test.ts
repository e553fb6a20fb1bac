import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildPresenceCube } from '#analysis/patrols/build-presence-cube.ts';
import { sortPositions } from '#analysis/patrols/sort-positions.ts';
import { summarisePresence } from '#analysis/patrols/summarise-presence.ts';
import { wholeMonths } from '#analysis/patrols/summarise-presence-months.ts';
import { presenceSummarySchema } from '#domain/records/presence-summary.ts';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { findTerritory } from '../find-territory.ts';
import { runToEnd } from '../run-to-end.ts';
import { frameOf } from './compute-cells.ts';
import { parsePresenceOptions } from './parse-presence-options.ts';
import { plainReckoner } from './plain-reckoner.ts';
import { writeRun } from './position-run.ts';
import { summaryRecord } from './summary-record.ts';

const folder = mkdtempSync(join(tmpdir(), 'diagnostic-summary-'));
afterAll(() => rmSync(folder, { recursive: true }));
const hasPack = existsSync(resolve(import.meta.dirname, '../../../public/territory/04/manifest.json'));

/** Two patrols an hour a day around Oraison, from 20 February to 10 April: March is whole. */
function patrols() {
  const rows: [unit: number, time: number, x: number, y: number][] = [];
  for (let day = 0; day < 50; day++) {
    for (let fix = 0; fix < 240; fix++) {
      const unit = fix % 2;
      const lng = 5.9 + 0.0006 * (fix >> 1) + 0.002 * unit;
      const time = Date.UTC(2026, 1, 20 + day, 9) / 1000 + 30 * (fix >> 1);
      rows.push([unit, time, mercatorX(lng), mercatorY(43.9 + 0.01 * (day % 3))]);
    }
  }
  return sortPositions({
    units: Uint16Array.from(rows, ([unit]) => unit),
    times: Uint32Array.from(rows, ([, time]) => time),
    xs: Uint32Array.from(rows, ([, , x]) => x),
    ys: Uint32Array.from(rows, ([, , , y]) => y),
  });
}

test.skipIf(!hasPack)(
  'the summary of runs on disk is the one that the page makes of the same positions',
  async () => {
    const positions = patrols();
    const path = join(folder, 'part.rows');
    writeRun(path, positions);
    const half = positions.times.length / 2;
    const rows = positions.times.length;
    const runs = [
      {
        path,
        units: [
          [0, half],
          [1, half],
        ] as const,
      },
    ];
    const read = { runs, units: ['COB 0', 'COB 1'], rows, kept: rows, setAside: {} };
    const asked = {
      zoom: 17,
      start: -Infinity,
      end: Infinity,
      timeZone: 'Europe/Paris',
      territory: null,
      premises: [],
    };
    const survey = await plainReckoner.survey(read, asked, folder);
    const frame = frameOf(survey, asked);
    const options = parsePresenceOptions(['positions.csv', '-o', 'presence.diagnostic']);
    const run = { options, read, survey, asked, frame, startedAt: '2026-05-01T08:00:00.000Z' };
    const made = summaryRecord(run, 'Positions', 'source-positions');
    const record = presenceSummarySchema.parse(made?.record);

    const territory = findTerritory('04')!;
    const { rules } = PRESENCE_COPIES.elus;
    const areas = createPolygonIndex(territory.communes.map(({ geometry }) => geometry));
    const { cube } = runToEnd(
      buildPresenceCube({
        positions,
        rules: frame.rules,
        zoom: rules.zoom,
        timeZone: asked.timeZone,
        premises: [],
        bounds: territory.bounds,
        communes: territory.communes.length,
        communeAt: areas.find,
      }),
    );
    const { days } = cube.slots;
    const { figures } = summarisePresence({
      cube,
      months: wholeMonths(days.firstDay, days.count, '2026-05-01', rules.delayDays),
      rules,
      finer: null,
      bounds: territory.bounds,
      communeCodes: territory.communes.map(({ properties }) => properties.code),
      communeAt: areas.find,
    });
    expect(record).toMatchObject({
      kind: 'presence-summary',
      audience: 'elus',
      ...figures,
    });
    expect([record.from, record.to]).toEqual(['2026-03', '2026-03']);
    expect(record.squares.length).toBeGreaterThan(5);
  },
);
