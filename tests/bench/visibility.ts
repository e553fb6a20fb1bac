import Flatbush from 'flatbush';
import { computeViewport } from 'visibility-polygon';
import { seePlane } from '#analysis/visibility/see-plane.ts';
import { buildSightIndex, type SightIndex } from '#analysis/visibility/sight-index.ts';
import type { SightQuery } from '#analysis/visibility/sight-query.ts';
import { traceRings } from '#analysis/visibility/trace-rings.ts';
import type { Footprints } from '#domain/buildings/footprints.ts';
import { type Ring2D, ringArea } from '#geo/group-rings.ts';
import { type BenchGroup, figuresOf } from './bench-line.ts';
import { interleave } from './interleave.ts';
import { makeTown, type Town } from './make-town.ts';

const BUILDINGS = 25_000;
const CAMERAS = 500;
const REACH_METRES = 120;

/** What is seen from street corners of a town: exact polygons, against a library with the index one would put before it. */
export const bench: BenchGroup = {
  name: 'visibility',
  async run(report) {
    const town = makeTown(BUILDINGS, CAMERAS);
    const what = `${BUILDINGS} houses, ${BUILDINGS * 4} walls, ${CAMERAS} cameras that look all round as far as ${REACH_METRES} m`;
    const builds: number[] = [];
    let index = buildSightIndex(town.footprints);
    for (let round = 0; round < 9; round += 1) {
      const start = performance.now();
      index = buildSightIndex(town.footprints);
      builds.push(performance.now() - start);
    }
    report({
      name: 'sight index',
      ours: figuresOf(builds),
      peer: null,
      goal: { atMost: 50 },
      note: `${what}: from flat footprints to what can be asked.`,
    });

    const peer = openPeer(town.footprints);
    const flat = await interleave({
      ours: () => ringsOf(index, town, true),
      peer: () => town.cameras.map(([x, y]) => peer(x, y)),
      agree: (ours, theirs) => ours.every((rings, camera) => sameArea(rings, theirs[camera]!)),
    });
    report({
      name: '500 polygons',
      ours: flat.ours,
      peer: { ...flat.peer, name: 'flatbush + visibility-polygon' },
      goal: { ratio: 10 },
      note: `${what}: rings of corners in metres; areas compared to 1e-6.`,
    });
    report({
      name: '500 polygons, absolute',
      ours: flat.ours,
      peer: null,
      goal: { atMost: 10 },
      note: `${what}: 0.02 ms each.`,
    });

    const heights: number[] = [];
    for (let round = 0; round < 11; round += 1) {
      const start = performance.now();
      ringsOf(index, town, false);
      heights.push(performance.now() - start);
    }
    report({
      name: '500 polygons with heights',
      ours: figuresOf(heights),
      peer: null,
      goal: { atMost: 40 },
      note: `${what}; lens at 6 m, faces at 1.6 m, houses 3 to 12 m high: the exact limits of every shadow.`,
    });
  },
};

function ringsOf(index: SightIndex, town: Town, ignoresHeights: boolean): readonly (readonly Ring2D[])[] {
  return town.cameras.map(([x, y]) => {
    const query: SightQuery = {
      x,
      y,
      heightMetres: 6,
      planeMetres: 1.6,
      azimuthDegrees: 0,
      halfPlanes: [],
      masks: [],
      reachMetres: REACH_METRES,
      ignoresHeights,
    };
    const view = seePlane(index, query);
    return traceRings(view.cells, view, 0);
  });
}

/** The fair peer: boxes of walls in a Flatbush, the walls of the viewport to the library. Built once, as ours is. */
function openPeer({ coordinates }: Footprints): (x: number, y: number) => [number, number][] {
  const segments: [[number, number], [number, number]][] = [];
  for (let house = 0; house < coordinates.length; house += 8) {
    for (let corner = 0; corner < 4; corner += 1) {
      const [a, b] = [house + corner * 2, house + ((corner + 1) % 4) * 2];
      segments.push([
        [coordinates[a]!, coordinates[a + 1]!],
        [coordinates[b]!, coordinates[b + 1]!],
      ]);
    }
  }
  const boxes = new Flatbush(segments.length);
  for (const [[x1, y1], [x2, y2]] of segments)
    boxes.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  boxes.finish();
  return (x, y) => {
    const low: [number, number] = [x - REACH_METRES, y - REACH_METRES];
    const high: [number, number] = [x + REACH_METRES, y + REACH_METRES];
    const near = boxes.search(low[0], low[1], high[0], high[1]).map((at) => segments[at]!);
    return computeViewport([x, y], near, low, high);
  };
}

function sameArea(rings: readonly Ring2D[], theirs: Ring2D): boolean {
  const area = rings.reduce((sum, ring) => sum + ringArea(ring), 0);
  const other = Math.abs(ringArea(theirs));
  return Math.abs(area - other) <= 1e-6 * other;
}
