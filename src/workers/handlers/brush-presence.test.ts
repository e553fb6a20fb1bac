import { expect, test } from 'vitest';
import type { CommuneFeature, Territory } from '#domain/territory.ts';
import { encodePositions } from '#formats/positions-block.ts';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import type { BrushRequest, PresenceRequest } from '../protocol.ts';
import { brushPresence } from './brush-presence.ts';
import { openPresence } from './open-presence.ts';

const START = Date.UTC(2026, 9, 20, 8) / 1000;

function square(code: string, west: number, east: number): CommuneFeature {
  return {
    type: 'Feature',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 44],
          [east, 44],
          [east, 44.1],
          [west, 44.1],
          [west, 44],
        ],
      ],
    },
    properties: {
      code,
      name: code,
      population: 100,
      arrondissementCode: null,
      arrondissementName: null,
      epciCode: null,
      epciName: null,
      centre: [(west + east) / 2, 44.05],
      areaSquareKilometres: 44,
      former: [],
    },
  };
}

const communes = [square('04001', 6, 6.05), square('04002', 6.05, 6.1)];
const territory: Territory = {
  departement: { code: '04', name: '' },
  communes,
  outline: { type: 'Feature', geometry: communes[0]!.geometry, properties: null },
  neighbours: [],
  bounds: [6, 44, 6.1, 44.1],
  manifest: {
    format: 'diagnostic-territorial/territory',
    version: 1,
    departement: { code: '04', name: '' },
    approximate: false,
    builtAt: '2026-01-01T00:00:00.000Z',
    file: { name: '', sha256: '', bytes: 0 },
    counts: { communes: 2, neighbours: 0 },
    sources: [],
    differences: [],
  },
};

function requestOf(places: readonly (readonly [number, number])[]): PresenceRequest {
  const columns = encodePositions({
    times: Uint32Array.from(places, (_, row) => START + row * 60),
    xs: Uint32Array.from(places, ([lng]) => mercatorX(lng)),
    ys: Uint32Array.from(places, ([, lat]) => mercatorY(lat)),
    units: new Uint16Array(places.length),
  });
  return {
    presenceId: 'one',
    sets: [{ columns, units: [0], activities: null }],
    zoom: 18,
    pingSeconds: 60,
    timeZone: 'Europe/Paris',
    premises: [[6.02, 44.05]],
    territory,
  };
}

const brushRequest: BrushRequest = {
  presenceId: 'one',
  brush: { hours: new Uint8Array(168).fill(1), fromDay: 0, toDay: 1, units: null, activities: null },
  compareTo: null,
  sides: false,
  paint: { colours: new Uint32Array(256).fill(0xff00ff00, 1), ramp: 'root', top: null },
  forElus: false,
  detailOf: [1],
};
const open = (request: PresenceRequest) => runToEnd(openPresence(request, { transfer: () => {} }));
const DRIVE = [
  [6.02, 44.05],
  [6.02, 44.05],
  [6.03, 44.05],
  [6.03, 44.05],
  [6.051, 44.05],
  [6.051, 44.05],
] as const;

test('a column block is opened, then brushed: image, communes and days; the images are moved, not copied', async () => {
  const opened = open(requestOf(DRIVE));
  expect(opened).toMatchObject({ firstDay: '2026-10-20', days: 1, firstWeekday: 1, zoom: 16, services: 1 });
  const moved: ArrayBuffer[] = [];
  const answer = await brushPresence(brushRequest, { transfer: (...buffers) => void moved.push(...buffers) });
  if (!answer) throw new Error('not open');
  const { image, figures, byCommuneDay } = answer;
  expect(figures.seconds).toEqual({ in: 300, premises: 60, shown: 240, gap: 0, speed: 0, outside: 0 });
  expect(figures.communes.seconds[0]! + figures.communes.seconds[1]!).toBe(240);
  expect(byCommuneDay).toEqual([new Float64Array([figures.communes.seconds[1]!])]);
  expect(moved).toEqual([image.crisp.buffer, image.smooth.buffer]);
  expect(image.crisp.some((value) => value > 0)).toBe(true);
});

test('the hours of a brush decide, and a period is compared with another', async () => {
  open(requestOf(DRIVE));
  const none = { ...brushRequest.brush, hours: new Uint8Array(168) };
  const nothing = await brushPresence({ ...brushRequest, brush: none }, { transfer: () => {} });
  expect(nothing?.figures.seconds.in).toBe(0);
  expect(nothing?.image.crisp.every((value) => value === 0)).toBe(true);
  const compared = await brushPresence({ ...brushRequest, compareTo: none }, { transfer: () => {} });
  expect(compared?.compared?.seconds.in).toBe(0);
  expect(compared?.figures.seconds.shown).toBe(240);
});

test('side by side, each period has its own image on one scale, moved and not copied', async () => {
  open(requestOf(DRIVE));
  const night = { ...brushRequest.brush, hours: new Uint8Array(168) };
  const moved: ArrayBuffer[] = [];
  const answer = await brushPresence(
    { ...brushRequest, compareTo: night, sides: true },
    { transfer: (...buffers) => void moved.push(...buffers) },
  );
  if (!answer?.imageBefore) throw new Error('no image of the period before');
  expect(answer.imageBefore.scale).toEqual(answer.image.scale);
  expect(answer.imageBefore.crisp.every((value) => value === 0)).toBe(true);
  expect(answer.image.crisp.some((value) => value > 0)).toBe(true);
  expect(moved).toHaveLength(4);
  const alone = await brushPresence({ ...brushRequest, sides: true }, { transfer: () => {} });
  expect(alone?.imageBefore).toBeNull();
});

test('for élus, cells are coarse and those of a few minutes left out', async () => {
  open(requestOf(DRIVE));
  const fine = await brushPresence(brushRequest, { transfer: () => {} });
  const coarse = await brushPresence({ ...brushRequest, forElus: true }, { transfer: () => {} });
  expect(fine?.image.zoom).toBeGreaterThan(15);
  expect(coarse?.image.zoom).toBe(15);
  // Four minutes in all: nothing is left to show, and the figures of communes are what they were.
  expect(coarse?.image.crisp.every((value) => value === 0)).toBe(true);
  expect(coarse?.figures.seconds).toEqual(fine?.figures.seconds);
});

test('for élus, three different days tell a cell, in all units whatever was chosen', async () => {
  const days = (count: number) => {
    const places: [number, number][] = [];
    const times: number[] = [];
    for (let day = 0; day < count; day++)
      for (let minute = 0; minute <= 20; minute++) {
        places.push([6.03, 44.05]);
        times.push(START + day * 86_400 + minute * 60);
      }
    const columns = encodePositions({
      times: Uint32Array.from(times),
      xs: Uint32Array.from(places, ([lng]) => mercatorX(lng)),
      ys: Uint32Array.from(places, ([, lat]) => mercatorY(lat)),
      units: new Uint16Array(places.length),
    });
    return { ...requestOf([]), premises: [], sets: [{ columns, units: [0], activities: null }] };
  };
  const ask = (units: readonly number[] | null) =>
    brushPresence(
      { ...brushRequest, brush: { ...brushRequest.brush, toDay: 9, units }, forElus: true },
      { transfer: () => {} },
    );
  const isEmpty = (answer: Awaited<ReturnType<typeof ask>>) =>
    answer?.image.crisp.every((value) => value === 0);
  open(days(2));
  expect(isEmpty(await ask(null))).toBe(true);
  open(days(3));
  expect(isEmpty(await ask(null))).toBe(false);
  // A choice of units would tell which: it is not followed.
  expect((await ask([7]))?.figures.seconds.shown).toBe(3600);
});

test('a presence that another took the place of is told, not mistaken for it', async () => {
  open(requestOf(DRIVE));
  open({ ...requestOf(DRIVE), presenceId: 'two' });
  expect(await brushPresence(brushRequest, { transfer: () => {} })).toBeNull();
});

test('two halves of a file are the whole, and a file brought twice counts once', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => [6.01 + at / 1000, 44.05] as const);
  const half = (from: number, to: number) => {
    const columns = encodePositions({
      times: Uint32Array.from({ length: to - from }, (_, at) => START + (from + at) * 60),
      xs: Uint32Array.from(rows.slice(from, to), ([lng]) => mercatorX(lng)),
      ys: Uint32Array.from(rows.slice(from, to), ([, lat]) => mercatorY(lat)),
      units: new Uint16Array(to - from),
    });
    return { columns, units: [0], activities: null };
  };
  const secondsOf = async (sets: PresenceRequest['sets']) => {
    open({ ...requestOf([]), premises: [], sets });
    const answer = await brushPresence(brushRequest, { transfer: () => {} });
    return answer?.figures.seconds;
  };
  const whole = await secondsOf([half(0, 60)]);
  expect(whole?.in).toBe(59 * 60);
  expect(await secondsOf([half(0, 25), half(25, 60)])).toEqual(whole);
  expect(await secondsOf([half(25, 60), half(0, 25)])).toEqual(whole);
  expect(await secondsOf([half(0, 60), half(10, 40)])).toEqual(whole);
  // Two units that drive the same way at the same time are two.
  const two = await secondsOf([half(0, 60), { ...half(0, 60), units: [1] }]);
  expect(two?.in).toBe(2 * 59 * 60);
});

test('bytes that are no positions are a failure with a sentence', () => {
  expect(() =>
    open({ ...requestOf([]), sets: [{ columns: new Uint8Array(40), units: [], activities: null }] }),
  ).toThrow('The positions cannot be read');
});
