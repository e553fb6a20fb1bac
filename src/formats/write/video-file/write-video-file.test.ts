import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { VIDEO_FILE_RULES } from '#domain/rules/video-file.ts';
import { sampleCamera, sampleFonts, sampleInput } from '../../../../tests/helpers/video-file-sample.ts';
import type { VideoFileInput } from './video-file-input.ts';
import { FILE_WORDS } from './words.ts';
import { writeVideoFile } from './write-video-file.ts';

const POINTS_PER_METRE = 72 / 0.0254;
const fonts = sampleFonts();

async function bytesOf(input: VideoFileInput): Promise<Uint8Array> {
  const job = writeVideoFile(input, fonts);
  let step = await job.next();
  while (!step.done) step = await job.next();
  return step.value;
}

interface ReadText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
  readonly words: string;
  /** Corners of every path, points from the lower left. */
  readonly paths: readonly (readonly number[])[];
}

/** What another program finds in the bytes. */
async function readBack(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const texts = content.items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width }]
        : [],
    );
    const { fnArray, argsArray } = await page.getOperatorList();
    const paths = fnArray.flatMap((operator, at) =>
      operator === OPS.constructPath ? [[...(argsArray[at][1][0] ?? [])] as number[]] : [],
    );
    pages.push({ width, height, texts, paths, words: texts.map(({ text }) => text).join(' ') });
  }
  await task.destroy();
  return pages;
}

/** Spaces of every width are one: a reader's search does the same. */
const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('the file of four cameras', () => {
  let pages: readonly ReadPage[] = [];
  const input = sampleInput();
  beforeAll(async () => {
    pages = await readBack(await bytesOf(input));
  });

  test('every chapter is there, on the page that the cover says', () => {
    const cover = pages[0]!.texts;
    for (const title of Object.values(FILE_WORDS.chapters)) {
      const line = cover.find(({ text }) => plain(text) === title)!;
      const number = cover.find(({ text, y, x }) => y === line.y && x > line.x && /^\d+$/.test(text))!;
      const start = pages[Number(number.text) - 1]!.words;
      expect(plain(start)).toContain(title.slice(0, title.indexOf('.') + 1));
    }
  });

  test('every page says its number, who may read it and that its data are invented', () => {
    for (const [at, { words }] of pages.entries()) {
      expect(words).toContain(`${at + 1} / ${pages.length}`);
      expect(words).toContain(input.confidentiality);
      expect(words).toContain(FILE_WORDS.fictitious);
    }
  });

  test('accents, ligatures and quotation marks come back as text', () => {
    const words = plain(pages.map((page) => page.words).join(' '));
    expect(words).toContain('« au fond de la place »');
    expect(words).toContain('Œuvre d’art exposée.');
    expect(words).toContain('Finalités');
  });

  test('no text leaves its page', () => {
    for (const { texts, width, height } of pages)
      for (const { text, x, y, width: long } of texts) {
        const vertical = long > 0 && x + long > width;
        expect(vertical, `« ${text} » ends at ${x + long} of ${width}`).toBe(false);
        expect(x, text).toBeGreaterThanOrEqual(0);
        expect(y, text).toBeGreaterThan(0);
        expect(y, text).toBeLessThan(height);
      }
  });

  test('known points on the plans are as far apart as the ground divided by the scale that is printed', () => {
    // Dead zones stand in the file as their own paths: their corner is the camera.
    const plans = pages.filter(({ words }) => /Plan de détail/.test(words) && /Échelle 1/.test(words));
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      const scale = scaleOf(plan);
      expect(VIDEO_FILE_RULES.planScales).toContain(scale);
      const block = input.buildings![0]![0]!;
      const metres = Math.hypot(block[1]![0] - block[0]![0], block[1]![1] - block[0]![1]);
      const expected = (metres / scale) * POINTS_PER_METRE;
      const measured = plan.paths
        .map((path) => edgeLength(path))
        .filter((length) => Math.abs(length - expected) / expected < 0.005);
      expect(measured.length).toBeGreaterThan(0);
    }
  });

  test('two cameras of one sheet lie where the ground puts them', () => {
    const plan = pages.find(({ words }) => words.includes('2. Plan-masse') && /Échelle 1/.test(words))!;
    const scale = scaleOf(plan);
    const [first, second] = [input.cameras[0]!.place, input.cameras[1]!.place];
    const metres = Math.hypot(second[0] - first[0], second[1] - first[1]);
    const dots = plan.paths.map(boxOf).filter(({ width, height }) => near(width, 4.8) && near(height, 4.8));
    const distances = dots.flatMap((a) => dots.map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
    const expected = (metres / scale) * POINTS_PER_METRE;
    expect(distances.some((distance) => Math.abs(distance - expected) / expected < 0.005)).toBe(true);
  });

  test('the scale bar measures right', () => {
    const plans = pages.filter(({ words }) => /Échelle 1/.test(words));
    for (const plan of plans) {
      const end = plan.texts.find(({ text }) => /^\d+ m$/.test(text))!;
      const start = plan.texts.find(
        ({ text, y, x }) => text === '0' && Math.abs(y - end.y) < 0.5 && x < end.x,
      )!;
      const metres = Number.parseInt(end.text, 10);
      const length = (metres / scaleOf(plan)) * POINTS_PER_METRE;
      const fields = plan.paths
        .map(boxOf)
        .filter(({ height, y }) => near(height, 4) && Math.abs(y - end.y - 11) < 1);
      const left = Math.min(...fields.map(({ x, width }) => x - width / 2));
      const right = Math.max(...fields.map(({ x, width }) => x + width / 2));
      expect(left).toBeCloseTo(start.x, 1);
      expect(Math.abs(right - left - length) / length).toBeLessThan(0.005);
    }
  });
});

test('the same input gives the same bytes', async () => {
  const input = sampleInput({ cameras: [sampleCamera(1, [0, 0])], buildings: [], thirdParties: [] });
  expect(Buffer.from(await bytesOf(input)).equals(Buffer.from(await bytesOf(input)))).toBe(true);
});

test('one camera without optics: its line says what is to complete, nothing is invented', async () => {
  const camera = sampleCamera(1, [0, 0], {
    role: null,
    plan: null,
    objective: null,
    heightMetres: null,
    azimuthsDegrees: [],
    tiltDegrees: null,
    focalMm: null,
    fieldDegrees: null,
    imagePixels: null,
    bestFacePxPerMetre: null,
    retentionDays: null,
    fieldKnown: false,
    zones: [],
    masks: [],
    deadZone: [],
  });
  const pages = await readBack(await bytesOf(sampleInput({ cameras: [camera], thirdParties: [] })));
  const table = pages.find(
    ({ words }) => words.includes(FILE_WORDS.chapters.cameras) && words.includes('N°'),
  )!;
  expect(table.words.match(/compléter/g)?.length).toBe(11);
  const plan = pages.find(({ words }) => words.includes('3. Plan de détail'))!;
  expect(plain(plan.words)).toContain('Champ à compléter pour : 1.');
});

test('no camera: a file that says so', async () => {
  const pages = await readBack(await bytesOf(sampleInput({ cameras: [], thirdParties: [] })));
  expect(pages.some(({ words }) => words.includes(FILE_WORDS.noCamera))).toBe(true);
});

test('sixty cameras: each is on a plan and in the table', async () => {
  const cameras = Array.from({ length: 60 }, (_, at) =>
    sampleCamera(at + 1, [(at % 10) * 130, Math.floor(at / 10) * 110], { number: `C${at + 1}` }),
  );
  const pages = await readBack(await bytesOf(sampleInput({ cameras, thirdParties: [], buildings: [] })));
  const plans = pages.filter(({ words }) => /3\. Plan de détail, feuille/.test(words));
  for (const { number } of cameras) {
    expect(plans.some(({ texts }) => texts.some(({ text }) => text === number))).toBe(true);
  }
  expect(pages.some(({ words }) => words.includes(FILE_WORDS.plan.key))).toBe(true);
});

test('without buildings the plan says what is to be drawn by hand; real data are not said to be invented', async () => {
  const pages = await readBack(
    await bytesOf(sampleInput({ buildings: null, thirdParties: [], fictitious: false })),
  );
  for (const { words } of pages) expect(words).not.toContain(FILE_WORDS.fictitious);
  const said = pages.filter(({ words }) =>
    plain(words).includes('Ce dossier n’a pas de couche de bâtiments'),
  );
  expect(said.length).toBeGreaterThanOrEqual(2);
});

test('hostile names are replaced visibly and wrapped', async () => {
  const hostile = `A\u0000B\u202eC😀${'X'.repeat(300)} שלום Łódź`;
  const camera = sampleCamera(1, [0, 0], { site: hostile, objective: hostile, address: null });
  const input = sampleInput({ cameras: [camera], commune: hostile, risks: hostile, thirdParties: [] });
  const pages = await readBack(await bytesOf(input));
  const words = pages.map((page) => page.words).join(' ');
  expect(words).toContain('A¿B¿C¿XXX');
  // Two fonts hold the letters of this word: a reader joins what touches.
  expect(pages.map(({ texts }) => texts.map(({ text }) => text).join('')).join('')).toContain('Łódź');
  for (const { texts, width } of pages)
    for (const { x, width: long } of texts) expect(x + long).toBeLessThanOrEqual(width);
});

test('a date that is none is the caller’s mistake', async () => {
  await expect(bytesOf(sampleInput({ today: 'demain' }))).rejects.toThrow('is not a date');
});

function scaleOf({ texts }: ReadPage): number {
  // Readers take the thin spaces of « 1 : 2 000 » for gaps between texts of one line.
  const start = texts.find(({ text }) => text.startsWith('Échelle 1'))!;
  const line = texts.filter(({ y, x }) => y === start.y && x >= start.x).map(({ text }) => text);
  return Number(line.join('').split(':')[1]!.replace(/\s/g, ''));
}

/** pdfjs gives paths as operator, x, y…: 0 moves, 1 lines, 2 curves, 4 closes. */
function pointsOf(path: readonly number[]): readonly (readonly [number, number])[] {
  const points: [number, number][] = [];
  for (let at = 0; at < path.length; ) {
    const operator = path[at]!;
    if (operator === 4) {
      at += 1;
      continue;
    }
    const last = operator === 2 ? at + 5 : at + 1;
    points.push([path[last]!, path[last + 1]!]);
    at = last + 2;
  }
  return points;
}

function edgeLength(path: readonly number[]): number {
  const [a, b] = pointsOf(path);
  return a && b ? Math.hypot(b[0] - a[0], b[1] - a[1]) : 0;
}

function boxOf(path: readonly number[]) {
  const points = pointsOf(path);
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [bottom, top] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  return { x: (left + right) / 2, y: (bottom + top) / 2, width: right - left, height: top - bottom };
}

function near(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) < 0.01;
}
