import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { RoadFeature, RoadProperties } from '#domain/records/roads.ts';
import { createLocalFrame } from '#geo/local-frame.ts';
import { openTables } from '../../cli/cordon/open-tables.ts';
import { readRoads } from '../../cli/cordon/read-roads.ts';
import { readZone } from '../../cli/cordon/read-zone.ts';
import { buildRoadGraph, type RoadGraph } from './build-road-graph.ts';
import { CORE_NODE, OUTER_NODE } from './cordon-network.ts';
import { type Cordon, type CordonOptions, findCordon, type SeenWays } from './find-cordon.ts';
import { findProtectingCordon } from './find-protecting-cordon.ts';
import { lanesOneWay } from './lane-cost.ts';
import { metricZone, middleOfZone } from './metric-zone.ts';
import { roadLines } from './road-lines.ts';

type Place = readonly [x: number, y: number];
const ROAD: RoadProperties = { name: null, class: 'local', oneway: 'both', lanes: null, level: 0 };

function road(places: readonly Place[], properties: Partial<RoadProperties> = {}): RoadFeature {
  const geometry = { type: 'LineString' as const, coordinates: places.map((place) => [...place]) };
  return { type: 'Feature', geometry, properties: { ...ROAD, ...properties } };
}

/** Coordinates of these tests are metres already. */
const graphOf = (roads: readonly RoadFeature[]): RoadGraph =>
  buildRoadGraph(roadLines(roads, ([x, y]) => [x, y]));

function square(half: number): MultiPolygon {
  const ring = [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ];
  return { type: 'MultiPolygon', coordinates: [[ring]] };
}

const OPTIONS: CordonOptions = {
  bands: { outwardMetres: 100, inwardMetres: 100 },
  cost: () => 1,
  seen: 'in',
};
const codesOf = (cordon: Cordon): readonly string[] => cordon.findings.map(({ code }) => code);

/** Whether traffic still comes from one side to the other when the given places are closed to it. */
function comesThrough({ network: { network, places }, points }: Cordon, way: 'in' | 'out'): boolean {
  const closed = new Set(
    points.filter(({ sees }) => sees === way || sees === 'both').map((point) => placeOf(point)),
  );
  const isClosed = places.map((place) => closed.has(placeOf(place)));
  const [start, goal] = way === 'in' ? [OUTER_NODE, CORE_NODE] : [CORE_NODE, OUTER_NODE];
  const placeOfArc = new Int32Array(network.head.length);
  for (const [place, arc] of network.arcOfEdge.entries()) {
    placeOfArc[arc] = place;
    placeOfArc[network.mate[arc]!] = place;
  }
  const seen = new Set([start]);
  for (const node of seen)
    for (let arc = network.first[node]!; arc < network.first[node + 1]!; arc += 1)
      if (network.capacity[arc]! > 0 && !isClosed[placeOfArc[arc]!]) seen.add(network.head[arc]!);
  return seen.has(goal);
}

const placeOf = ({ edge, x, y }: { edge: number; x: number; y: number }): string => `${edge} ${x} ${y}`;

function expectProof(cordon: Cordon, seen: SeenWays): void {
  expect(cordon.cut).toBe(cordon.flow);
  for (const way of ['in', 'out'] as const) {
    if (seen !== way && seen !== 'both') continue;
    expect(comesThrough(cordon, way)).toBe(false);
    // Least: with any one point less, something comes through.
    for (const point of cordon.points.slice(0, 12)) {
      if (point.sees !== way) continue;
      expect(comesThrough({ ...cordon, points: cordon.points.filter((other) => other !== point) }, way)).toBe(
        true,
      );
    }
  }
}

/*
 *        a ═╗
 *            ╠══ neck ══╤══ core       two roads join in the band outside: one point sees both
 *        b ═╝
 */
const NECK = [
  road([
    [-900, 300],
    [-160, 0],
  ]),
  road([
    [-900, -300],
    [-160, 0],
  ]),
  road([
    [-160, 0],
    [-100, 0],
    [50, 0],
  ]),
  road([
    [-600, 177],
    [-600, -177],
  ]),
];

describe('findCordon', () => {
  test('roads that join before the border need one point, on the border when that costs no more', () => {
    const cordon = findCordon(graphOf(NECK), square(100), {
      ...OPTIONS,
      bands: { outwardMetres: 100, inwardMetres: 0 },
    });
    expect([cordon.entries.length, cordon.cut, cordon.flow]).toEqual([1, 1, 1]);
    expect(cordon.points[0]).toMatchObject({
      where: 'border',
      x: -100,
      y: 0,
      azimuthDegrees: 90,
      sees: 'in',
    });
    expectProof(cordon, 'in');
  });

  test('with a band outside, roads that part just before the border need one point; without, one each', () => {
    const roads = [
      road([
        [-900, 0],
        [-150, 0],
      ]),
      road([
        [-150, 0],
        [-100, 40],
        [0, 40],
      ]),
      road([
        [-150, 0],
        [-100, -40],
        [0, -40],
      ]),
      road([
        [-900, 0],
        [-900, 90],
      ]),
    ];
    const points = (outwardMetres: number) =>
      findCordon(graphOf(roads), square(100), { ...OPTIONS, bands: { outwardMetres, inwardMetres: 0 } });
    expect([points(0).entries.length, points(0).cut, points(20).cut, points(100).cut]).toEqual([2, 2, 2, 1]);
    expect(points(100).points[0]).toMatchObject({ where: 'outside' });
  });

  test('one-way roads are watched for the traffic they carry only', () => {
    const roads = [
      road(
        [
          [-900, 10],
          [0, 10],
        ],
        { oneway: 'forward' },
      ),
      road(
        [
          [-900, -10],
          [0, -10],
        ],
        { oneway: 'backward' },
      ),
    ];
    const found = (seen: SeenWays) =>
      findCordon(graphOf(roads), square(100), {
        ...OPTIONS,
        seen,
        bands: { outwardMetres: 0, inwardMetres: 0 },
      });
    expect(found('in').points.map(({ y, azimuthDegrees }) => [y, azimuthDegrees])).toEqual([[10, 90]]);
    expect(found('out').points.map(({ y, azimuthDegrees }) => [y, azimuthDegrees])).toEqual([[-10, 270]]);
    expect(found('both')).toMatchObject({ cut: 2, flow: 2 });
  });

  test('a bridge over a road does not join it; a shared end does', () => {
    const over = road(
      [
        [0, -500],
        [0, 0],
        [0, 500],
      ],
      { level: 1 },
    );
    const under = road([
      [-500, 0],
      [0, 0],
      [500, 0],
    ]);
    expect(graphOf([over, under]).tails.length).toBe(2);
    expect(graphOf([{ ...over, properties: ROAD }, under]).tails.length).toBe(4);
    expect(
      graphOf([
        road(
          [
            [0, -500],
            [0, 0],
          ],
          { level: 1 },
        ),
        under,
      ]).tails.length,
    ).toBe(3);
  });

  test('a road that grazes the border has not crossed it', () => {
    const grazing = road([
      [-900, 104],
      [-20, 104],
      [0, 97],
      [20, 104],
      [900, 104],
    ]);
    const cordon = findCordon(graphOf([grazing]), square(100), OPTIONS);
    expect(cordon.entries.length).toBe(0);
    const crossing = road([
      [-900, 104],
      [-20, 104],
      [0, 60],
      [20, 104],
      [900, 104],
    ]);
    expect(findCordon(graphOf([crossing]), square(100), OPTIONS).entries.length).toBe(2);
  });

  test('what cannot be answered is said', () => {
    expect(codesOf(findCordon(graphOf([]), square(100), OPTIONS))).toEqual(['no-roads']);
    const far = [
      road([
        [500, 500],
        [900, 900],
      ]),
    ];
    expect(codesOf(findCordon(graphOf(far), square(100), OPTIONS))).toEqual(['zone-without-roads']);
    const within = [
      road([
        [-50, 0],
        [50, 0],
      ]),
    ];
    expect(codesOf(findCordon(graphOf(within), square(100), OPTIONS))).toEqual(['nothing-outside']);
    expect(codesOf(findCordon(graphOf(NECK), square(100), OPTIONS))).toContain('core-empty');
    const fitted = findProtectingCordon(graphOf(NECK), square(100), OPTIONS);
    expect(fitted).toMatchObject({ cut: 1, flow: 1 });
    expect(codesOf(fitted)).toContain('band-narrowed');
    const closed = findCordon(graphOf(NECK), square(100), {
      ...OPTIONS,
      bands: { outwardMetres: 9, inwardMetres: 0 },
      cost: () => Infinity,
    });
    expect(closed.points.length).toBe(0);
    expect(codesOf(closed)).toContain('not-closable');
    const short = [
      road([
        [-500, 0],
        [500, 0],
      ]),
      road([
        [0, 500],
        [0, 1.5],
      ]),
      road(
        [
          [9, 0],
          [9, 50],
        ],
        { class: 'path' },
      ),
    ];
    expect(codesOf(findCordon(graphOf(short), square(100), OPTIONS))).toEqual(
      expect.arrayContaining(['paths-aside', 'ends-near-road', 'parts-apart']),
    );
  });

  test('on any streets: flow is cut, closing it stops all, never more than one point an entry; laws of more roads and dearer ones', () => {
    const streets = fc.record({
      side: fc.integer({ min: 3, max: 9 }),
      drops: fc.array(fc.nat(4), { minLength: 20, maxLength: 60 }),
      seen: fc.constantFrom<SeenWays>('in', 'out', 'both'),
      outwardMetres: fc.constantFrom(0, 60, 170),
      inwardMetres: fc.constantFrom(0, 60),
    });
    fc.assert(
      fc.property(streets, ({ side, drops, seen, outwardMetres, inwardMetres }) => {
        const roads: RoadFeature[] = [];
        const at = (step: number) => (step - (side - 1) / 2) * 110 + 7;
        for (let row = 0; row < side; row += 1)
          for (let column = 0; column < side; column += 1)
            for (const [dx, dy] of [
              [1, 0],
              [0, 1],
            ] as const) {
              const drop = drops[(row * 13 + column * 5 + dx) % drops.length]!;
              if (drop === 0 || column + dx >= side || row + dy >= side) continue;
              const ends: Place[] = [
                [at(column), at(row)],
                [at(column + dx), at(row + dy)],
              ];
              roads.push(road(ends, { oneway: drop === 1 ? 'forward' : 'both', lanes: drop }));
            }
        const options: CordonOptions = { seen, bands: { outwardMetres, inwardMetres }, cost: () => 1 };
        const cordon = findCordon(graphOf(roads), square(150), options);
        expectProof(cordon, seen);
        expect(cordon.cut).toBeLessThanOrEqual(cordon.entries.length * (seen === 'both' ? 2 : 1));
        const doubled = findCordon(graphOf(roads), square(150), { ...options, cost: () => 2 });
        expect(doubled.cut).toBe(2 * cordon.cut);
        // Joined to far outside and to the heart of the zone; ends of streets in the band are roots already.
        const more = [
          ...roads,
          road([
            [-2000, 3],
            [-1500, 3],
            [7, 3],
          ]),
        ];
        expect(findCordon(graphOf(more), square(150), options).cut).toBeGreaterThanOrEqual(cordon.cut);
      }),
      { numRuns: 60 },
    );
  });
});

const SAMPLES = resolve(import.meta.dirname, '../../../../shared/data/samples');

async function realCordon(roadFile: string, zone: MultiPolygon, options: CordonOptions): Promise<Cordon> {
  const frame = createLocalFrame(middleOfZone(zone));
  const { features } = readRoads(await openTables(`${SAMPLES}/${roadFile}`));
  return findProtectingCordon(
    buildRoadGraph(roadLines(features, frame.toMetres)),
    metricZone(zone, frame.toMetres),
    options,
  );
}

describe.skipIf(!existsSync(SAMPLES))('real roads (skipped without the shared samples)', () => {
  test('Olemps: closing the points of the cordon closes the commune, both ways', async () => {
    const zone = readZone(await openTables(`${SAMPLES}/bdtopo-olemps/COMMUNE.shp`));
    const cordon = await realCordon('bdtopo-olemps/ROUTE.shp', zone, {
      ...OPTIONS,
      seen: 'both',
      cost: lanesOneWay,
    });
    expect(cordon.entries.length).toBeGreaterThan(20);
    expect(cordon.points.length).toBeLessThan(cordon.entries.length);
    expectProof(cordon, 'both');
  });

  test('Pont-de-Veyle, from OpenStreetMap: the centre is closed too', async () => {
    const ring = [
      [4.882, 46.258],
      [4.893, 46.258],
      [4.893, 46.266],
      [4.882, 46.266],
      [4.882, 46.258],
    ];
    const cordon = await realCordon(
      'osm/pont_de_veyle.osm.gz',
      { type: 'MultiPolygon', coordinates: [[ring]] },
      OPTIONS,
    );
    expect(cordon.points.length).toBeGreaterThan(0);
    expectProof(cordon, 'in');
  });
});
