import { expect, test } from 'vitest';
import type { RoadFeature, RoadProperties } from '#domain/records/roads.ts';
import { runToEnd } from '../../../tests/helpers/run-to-end.ts';
import { buildRoadGraph, type RoadGraph } from './build-road-graph.ts';
import { coverTrips } from './cover-trips.ts';
import { findCordon } from './find-cordon.ts';
import { roadLines } from './road-lines.ts';
import { usualTrips } from './usual-trips.ts';

const ROAD: RoadProperties = { name: null, class: 'local', oneway: 'both', lanes: null, level: 0 };

function graphOf(
  ...roads: readonly (readonly [coordinates: number[][], properties?: Partial<RoadProperties>])[]
): RoadGraph {
  const features = roads.map(
    ([coordinates, properties]): RoadFeature => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates },
      properties: { ...ROAD, ...properties },
    }),
  );
  return buildRoadGraph(roadLines(features, ([x, y]) => [x, y]));
}

/*
 *   a ── b ── c ── d      e hangs on b;  c → d is one-way;  f is apart
 */
const LINE = graphOf(
  [
    [
      [0, 0],
      [100, 0],
    ],
  ],
  [
    [
      [100, 0],
      [200, 0],
    ],
  ],
  [
    [
      [200, 0],
      [300, 0],
    ],
    { oneway: 'forward' },
  ],
  [
    [
      [100, 0],
      [100, 90],
    ],
  ],
  [
    [
      [900, 900],
      [950, 900],
    ],
  ],
);
const nodeAt = (graph: RoadGraph, x: number, y: number): number =>
  graph.nodeXs.findIndex((one, node) => one === x && graph.nodeYs[node] === y);

test('a camera sees the trips whose quickest way takes its road', () => {
  const [a, d, e, f] = [
    nodeAt(LINE, 0, 0),
    nodeAt(LINE, 300, 0),
    nodeAt(LINE, 100, 90),
    nodeAt(LINE, 900, 900),
  ];
  const trips = [
    [a, d],
    [e, d],
    [a, e],
    [d, a],
    [a, f],
    [a, a],
  ].map(([from, to], at) => ({ from: from!, to: to!, weight: at + 1 }));
  const cover = runToEnd(coverTrips(LINE, trips));
  const seen = Array.from(cover.edges, (edge, at) => [
    edge,
    ...cover.demands.subarray(cover.starts[at]!, cover.starts[at + 1]!),
  ]);
  expect(seen).toEqual([
    [0, 0, 2],
    [1, 0, 1],
    [2, 0, 1],
    [3, 1, 2],
  ]);
  expect([cover.unreached, ...cover.weights]).toEqual([2, 1, 2, 3, 0, 0, 6]);
  expect(() => runToEnd(coverTrips(LINE, [{ from: 0, to: 99, weight: 1 }]))).toThrow('to 99');
});

test('a quick way round is taken before a short slow one', () => {
  const graph = graphOf(
    [
      [
        [0, 0],
        [100, 0],
      ],
      { class: 'service' },
    ],
    [
      [
        [0, 0],
        [50, 60],
        [100, 0],
      ],
      { class: 'primary' },
    ],
  );
  const cover = runToEnd(coverTrips(graph, [{ from: 0, to: 1, weight: 1 }]));
  expect([...cover.edges]).toEqual([1]);
});

test('usual trips come from every way in, by the class of its road', () => {
  const ring = [
    [-100, -100],
    [100, -100],
    [100, 100],
    [-100, 100],
    [-100, -100],
  ];
  const graph = graphOf(
    [
      [
        [-500, 0],
        [0, 0],
      ],
      { class: 'primary' },
    ],
    [
      [
        [500, 0],
        [0, 0],
      ],
    ],
    [
      [
        [0, 0],
        [0, 500],
      ],
      { oneway: 'forward' },
    ],
  );
  const bands = { outwardMetres: 0, inwardMetres: 0 };
  const { entries } = findCordon(
    graph,
    { type: 'MultiPolygon', coordinates: [[ring]] },
    { bands, cost: () => 1, seen: 'in' },
  );
  const trips = usualTrips(graph, entries, [{ x: 3, y: 4, weight: 2 }]);
  expect(trips.map(({ weight }) => weight).sort()).toEqual([1, 10]);
  expect(new Set(trips.map(({ to }) => to))).toEqual(new Set([nodeAt(graph, 0, 0)]));
  expect(usualTrips(graph, entries, [])).toEqual([]);
});
