import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../scripts/check/find-browser.mjs';
import { listen } from '../../scripts/serve/listen.mjs';
import { staticServer } from '../../scripts/serve/static-server.mjs';
import { buildApp, DIST } from '../../scripts/setup/build-app.mjs';
import { buildDemo, buildTerritory } from '../../scripts/setup/build-packs.mjs';
import { PROJECT_ROOT } from '../../scripts/setup/project-root.mjs';
import { type BenchGroup, type BenchResult, figuresOf } from './bench-line.ts';
import { measureTerritory } from './territory.ts';

const STARTS = 7;
const PROFILES = 9;

/** How long until it can be used: the territory pack, the second `npm start`, and the page in a browser that has never seen it. */
export const bench: BenchGroup = {
  name: 'start',
  async run(report) {
    measureTerritory(report);
    await buildTerritory('04');
    await buildDemo('04');
    await buildApp();
    report(await secondStart());
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error('start: no browser; set CHROME_PATH');
    const server = staticServer({ root: DIST, config: { ignTiles: false, departement: '04' } });
    const port = await listen(server, 0);
    try {
      for (const result of await pageStarts(executablePath, `http://127.0.0.1:${port}/`)) report(result);
    } finally {
      server.close();
    }
  },
};

async function secondStart(): Promise<BenchResult> {
  const samples: number[] = [];
  for (let round = 0; round < STARTS; round++) samples.push(await timeOneStart(41_500 + round));
  return {
    name: 'second npm start, to the first answer',
    ours: figuresOf(samples),
    peer: null,
    goal: { atMost: 3000 },
    note: 'Nothing to install or build: from the start of the process to the page answered over HTTP.',
  };
}

async function timeOneStart(port: number): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs', '--no-open', '--port', String(port)], {
    cwd: PROJECT_ROOT,
    stdio: 'ignore',
  });
  try {
    while (!(await answers(port))) {
      if (child.exitCode !== null) throw new Error(`start: npm start ended with ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return performance.now() - begun;
  } finally {
    child.kill();
    await new Promise((resolve) => child.once('exit', resolve));
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path: '/' }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode === 200));
    });
    asked.on('error', () => resolve(false));
    asked.end();
  });
}

interface PageStart {
  readonly firstPaint: number;
  readonly mapInteractive: number;
  readonly kilobytes: number;
}

/** Each round in a browser of its own, so that nothing is cached and the first visit is what is measured. */
async function pageStarts(executablePath: string, address: string): Promise<readonly BenchResult[]> {
  const starts: PageStart[] = [];
  for (let round = -1; round < PROFILES; round++) {
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' });
      const start = await onePageStart(page, address);
      if (round >= 0) starts.push(start);
    } finally {
      await browser.close();
    }
  }
  const note = `Production build, cold profile, demonstration dossier, software GL, 1366×768; median of ${PROFILES}.`;
  return [
    {
      name: 'page, navigation to first contentful paint',
      ours: figuresOf(starts.map((start) => start.firstPaint)),
      peer: null,
      goal: null,
      note,
    },
    {
      name: 'page, navigation to interactive map',
      ours: figuresOf(starts.map((start) => start.mapInteractive)),
      peer: null,
      goal: { atMost: 5000 },
      note: `${note} Interactive: all layers loaded and drawn (the map says idle), and a frame and a task answered after that.`,
    },
    {
      name: 'page, bytes received',
      ours: figuresOf(starts.map((start) => start.kilobytes)),
      peer: null,
      goal: null,
      unit: 'kB',
      note: 'Everything asked until the map is interactive, as compressed on the wire.',
    },
  ];
}

async function onePageStart(page: Page, address: string): Promise<PageStart> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.querySelector('[data-drawn]') !== null, undefined, {
    polling: 'raf',
    timeout: 60_000,
  });
  return page.evaluate(async () => {
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const mapInteractive = performance.now();
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const page = performance.getEntriesByType('navigation') as PerformanceResourceTiming[];
    const bytes = [...page, ...entries].reduce((sum, entry) => sum + entry.transferSize, 0);
    return { firstPaint: paint?.startTime ?? mapInteractive, mapInteractive, kilobytes: bytes / 1000 };
  });
}
