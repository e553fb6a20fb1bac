import { spawn } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const GIGABYTES = 5;
const UNITS = 50;
const folder = mkdtempSync(join(tmpdir(), 'diagnostic-gigabytes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { bavail, bsize } = statfsSync(folder);
const hasRoom = bavail * bsize > 3 * GIGABYTES * 1e9;
if (!hasRoom) console.log('skipped: less than 15 GB are free');
const isLinux = process.platform === 'linux';

/** A fleet of 50 units, a fix in 30 s each, in the order of time; the last line is cut. @returns rows written */
function writePositions(path: string): number {
  const file = openSync(path, 'w');
  writeSync(file, 'unit,time,lon,lat\n');
  const start = Date.UTC(2024, 0, 1) / 1000;
  let [written, fix] = [0, 0];
  while (written < GIGABYTES * 1e9) {
    let lines = '';
    for (const until = fix + 500; fix < until; fix++) {
      const time = new Date((start + 30 * fix) * 1000).toISOString();
      const lat = (43.8 + 0.006 * (fix % 90)).toFixed(6);
      const east = Math.round(150_000 * Math.abs(((fix / 400) % 2) - 1));
      for (let unit = 0; unit < UNITS; unit++) {
        const micro = 700_000 + 3_000 * unit + east;
        lines += `COB ${unit},${time},5.${micro},${lat}\n`;
      }
    }
    written += writeSync(file, lines);
  }
  writeSync(file, 'COB 1,2026-0');
  closeSync(file);
  return UNITS * fix + 1;
}

test.skipIf(!hasRoom || !isLinux)(
  'a file of five gigabytes is read within a gigabyte of memory, and every row is accounted for',
  async () => {
    const path = join(folder, 'positions.csv');
    const rows = writePositions(path);
    expect(statSync(path).size).toBeGreaterThan(GIGABYTES * 1e9);
    const output = join(folder, 'presence.csv');
    const start = performance.now();
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', 'presence', path, '--zoom', '17', '-o', output],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let peak = 0;
    const watch = setInterval(() => {
      const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
      peak = Math.max(peak, Number(found?.[1] ?? 0) / 1024);
    }, 500);
    let stdout = '';
    child.stdout.on('data', (text) => {
      stdout += text;
    });
    const ended = new Promise((settle) => child.once('close', settle));
    child.once('exit', () => clearInterval(watch));
    expect(await ended).toBe(0);
    console.log(
      `${rows} rows: ${((performance.now() - start) / 1000).toFixed(0)} s, peak ${peak.toFixed(0)} MB, load average ${readFileSync('/proc/loadavg', 'utf8').slice(0, 4)}`,
    );
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({
      rows,
      kept: rows - 1,
      setAside: { 'row-truncated': 1 },
      zoom: 17,
      pingSeconds: 30,
    });
    const { in: whole, ...parts } = told.minutes as Record<string, number>;
    const sum = Object.values(parts).reduce((done, minutes) => done + Math.round(60 * minutes), 0);
    expect(sum).toBe(Math.round(60 * whole!));
    expect(peak).toBeLessThan(1_000);
  },
);
