import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const SAMPLE = resolve(ROOT, '../shared/data/samples/traces/isere-savoie-horodatee.gpx');
const folder = mkdtempSync(join(tmpdir(), 'diagnostic-presence-'));
afterAll(() => rmSync(folder, { recursive: true }));
const slow = { timeout: 120_000 };

function presence(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', 'presence', ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { status, stderr, json: stdout === '' ? null : JSON.parse(stdout) };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

interface Minutes {
  readonly in: number;
  readonly shown: number;
  readonly gap: number;
  readonly speed: number;
  readonly premises: number;
  readonly outside: number;
}

function expectSum({ in: whole, ...parts }: Minutes): void {
  const sum = Object.values(parts).reduce((done, minutes) => done + Math.round(minutes * 60), 0);
  expect(sum).toBe(Math.round(whole * 60));
}

/** Two patrols of some hours around Oraison, a fix each 30 s: a stop, a jump, a silence. */
const START = Date.UTC(2026, 2, 28, 22) / 1000;
const FIXES = Array.from({ length: 1200 }, (_, step) => {
  const unit = step % 2;
  const rank = step >> 1;
  const silence = rank > 200 ? 600 : 0;
  const lng = 5.9 + 0.0004 * rank + (rank === 90 ? 0.5 : 0);
  return {
    unit: `COB ${unit}`,
    seconds: START + 30 * rank + silence,
    place: `${lng.toFixed(6)},${(43.9 + 0.01 * unit).toFixed(6)}`,
  };
});
const csv = (fixes: typeof FIXES, time: (seconds: number) => string): string =>
  `unit,time,lon,lat\n${fixes.map(({ unit, seconds, place }) => `${unit},${time(seconds)},${place}`).join('\n')}\n`;
const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();

const WHOLE = file('whole.csv', csv(FIXES, iso));

test('ISO 8601, Unix seconds and another order of rows give the same, and the parts add up', slow, () => {
  const [one, unix, turned] = [
    presence(WHOLE, '--zoom', '16'),
    presence(file('unix.csv', csv(FIXES, String)), '--zoom', '16'),
    presence(file('turned.csv', csv([...FIXES].reverse(), iso)), '--zoom', '16'),
  ];
  expect(one.status).toBe(0);
  expect(one.json).toMatchObject({
    rows: 1200,
    kept: 1200,
    zoom: 16,
    pingSeconds: 30,
    from: '2026-03-28T22:00:00.000Z',
    units: ['COB 0', 'COB 1'],
  });
  expectSum(one.json.minutes);
  expect(one.json.minutes.gap).toBeCloseTo((2 * 630) / 60, 9);
  expect(one.json.minutes.speed).toBeCloseTo((2 * 60) / 60, 9);
  expect(one.json.minutes.outside).toBe(0);
  expect(unix.json).toEqual(one.json);
  expect({ ...turned.json, units: null }).toEqual({ ...one.json, units: null });
});

test('two halves of a file give what the whole gives, cell by cell', slow, () => {
  const [whole, halves] = [join(folder, 'whole.geojson'), join(folder, 'halves.geojson')];
  const one = presence(WHOLE, '--zoom', '17', '-o', whole);
  const two = presence(
    file('first.csv', csv(FIXES.slice(0, 777), iso)),
    // The seam is held by both, as exports that overlap do.
    file('second.csv', csv(FIXES.slice(770), iso)),
    '--zoom',
    '17',
    '-o',
    halves,
  );
  expect(two.json).toEqual({ ...one.json, rows: 1207, setAside: { 'duplicate-row': 7 } });
  expect(readFileSync(halves, 'utf8')).toBe(readFileSync(whole, 'utf8'));
  const { features } = JSON.parse(readFileSync(whole, 'utf8'));
  expect(features.length).toBe(one.json.cells);
  const shown = features.reduce(
    (sum: number, { properties }: { properties: { minutes: number } }) =>
      sum + Math.round(60 * properties.minutes),
    0,
  );
  expect(shown).toBe(Math.round(60 * one.json.minutes.shown));
});

test('days side by side add up to the whole, over the night the clocks go forward', slow, () => {
  const [whole, first, second] = [
    presence(WHOLE),
    presence(WHOLE, '--to', '2026-03-28'),
    presence(WHOLE, '--from', '2026-03-29', '--to', '2026-03-29'),
  ];
  expect(first.json.kept + second.json.kept).toBe(whole.json.kept);
  expect(first.json.otherDates).toBe(second.json.kept);
  for (const part of ['in', 'shown', 'gap', 'speed'] as const)
    expect(first.json.minutes[part] + second.json.minutes[part]).toBeCloseTo(whole.json.minutes[part], 9);
  expect(second.json).toMatchObject({ from: '2026-03-28T23:00:00.000Z', days: 1 });
});

test('a zoom finer than the interval allows is coarsened, and said', slow, () => {
  const { json, stderr } = presence(WHOLE, '--zoom', '18');
  expect(json).toMatchObject({ zoom: 17, finestZoom: 17 });
  expect(stderr).toMatch(/Zoom 18 ramené à 17/);
});

test('every row of a bad file has its reason', slow, () => {
  const lines = [
    'A;28/03/2026 22:00:00;5,91;43,91',
    'A;28/03/2026 22:00:30;5,911;43,91',
    'A;28/03/2026 22:00:30;5,911;43,91',
    'A;28/03/2026 22:01:00;0;0',
    'A;28/03/2026 22:01:30;43,91;5,912',
    'A;28/03/2062 22:01:30;5,912;43,91',
    'A;29/03/2026 02:30:00;5,912;43,91',
    'A;28/03/2026 21:59:30;5,909;43,91',
    'A;demain;5,912;43,91',
    'A;28/03/2026 22:02:00;5,913;43,91',
    'A;28/03/2026 22:02:3',
  ];
  const path = file('bad.csv', `Unité;Date heure;Longitude;Latitude\n${lines.join('\n')}`);
  const { json, stderr, status } = presence(path, '-o', join(folder, 'bad.csv'.replace('bad', 'cells')));
  expect(status).toBe(0);
  expect(json).toMatchObject({
    rows: 11,
    kept: 4,
    setAside: {
      'duplicate-row': 1,
      'place-null-island': 1,
      'place-swapped': 1,
      'time-out-of-range': 1,
      'time-nonexistent': 1,
      'time-unreadable': 1,
      'row-truncated': 1,
    },
  });
  expect(stderr).toMatch(/--answer place-swapped=mend/);
  expect(presence(path, '--answer', 'place-swapped=mend').json.kept).toBe(5);
  expect(readFileSync(join(folder, 'cells.csv'), 'utf8')).toMatch(/^\ufeffcell;lon;lat;minutes;/);
});

test.skipIf(!existsSync(join(ROOT, 'public/territory/04/manifest.json')))(
  'with a department, what is in none of its communes is outside',
  slow,
  () => {
    const text = csv(FIXES, iso).replaceAll(',5.9', ',7.2').replaceAll(',43.9', ',43.7');
    const { json } = presence(file('nice.csv', text), '--departement', '04');
    expectSum(json.minutes);
    expect(json.minutes.outside).toBeGreaterThan(0);
    expect(presence(WHOLE, '--departement', '04').json.minutes.shown).toBeGreaterThan(0);
  },
);

test.skipIf(!existsSync(SAMPLE))('the walk of the open data: every point is accounted for', slow, () => {
  const { json } = presence(SAMPLE, '--zoom', '16', '-o', join(folder, 'out.geojson'));
  expect(json).toMatchObject({ rows: 20_005, kept: 19_488, zoom: 16 });
  expect(json.setAside).toEqual({ 'time-missing': 513, 'duplicate-row': 4 });
  expectSum(json.minutes);
});

test('no file, an impossible date or zoom: one sentence, exit 2', slow, () => {
  expect(presence().status).toBe(2);
  expect(presence(WHOLE, '--from', '2026-02-30').stderr).toMatch(/--from attend une date/);
  expect(presence(WHOLE, '--zoom', '19').status).toBe(2);
  expect(presence(join(folder, 'absent.csv')).stderr).toMatch(/introuvable/);
});
