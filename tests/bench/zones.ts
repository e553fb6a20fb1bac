import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import type { LngLatBounds } from '#geo/units.ts';
import { createPolygonIndex } from '../../src/geo/polygon-index.ts';
import type { BenchGroup } from './bench-line.ts';
import { buildTerritory } from './build-territory.ts';
import { interleave } from './interleave.ts';

const POINTS = 100_000;
type Area = Polygon | MultiPolygon;

/** Points to communes of the department, index build included, no assignment different. */
export const bench: BenchGroup = {
  name: 'zones',
  async run(report) {
    const { communes, bounds } = await buildTerritory('04');
    const areas = communes.map((commune) => commune.geometry);
    const points = scatter(POINTS, bounds);
    const what = `${POINTS} points × ${areas.length} communes, index build included`;
    const ours = () => assignWithIndex(areas, points);
    const agree = (a: Int32Array, b: Int32Array) => a.every((area, i) => area === b[i]);

    const fair = await interleave({ ours, peer: () => assignWithBoxes(areas, points), agree });
    report({
      name: 'points to communes, boxed peer',
      ours: fair.ours,
      peer: { ...fair.peer, name: 'turf + flatbush' },
      goal: null,
      note: `${what}; the peer tests only the communes whose box holds the point.`,
    });
    const plain = await interleave({
      ours,
      peer: () => assignWithTurf(areas, points),
      agree,
      rounds: 9,
      warmUp: 1,
    });
    report({
      name: 'points to communes',
      ours: plain.ours,
      peer: { ...plain.peer, name: 'turf' },
      goal: { ratio: 100 },
      note: `${what}; the peer tests the communes one after the other.`,
    });
  },
};

function assignWithIndex(areas: readonly Area[], points: Float64Array): Int32Array {
  const index = createPolygonIndex(areas);
  return assign(points, (lng, lat) => index.find(lng, lat));
}

function assignWithTurf(areas: readonly Area[], points: Float64Array): Int32Array {
  return assign(points, (lng, lat) => areas.findIndex((area) => booleanPointInPolygon([lng, lat], area)));
}

function assignWithBoxes(areas: readonly Area[], points: Float64Array): Int32Array {
  const boxes = new Flatbush(areas.length);
  for (const area of areas) {
    const positions = area.type === 'Polygon' ? area.coordinates.flat() : area.coordinates.flat(2);
    const xs = positions.map(([x]) => x!);
    const ys = positions.map(([, y]) => y!);
    boxes.add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }
  boxes.finish();
  return assign(points, (lng, lat) => {
    const near = boxes.search(lng, lat, lng, lat).sort((a, b) => a - b);
    return near.find((area) => booleanPointInPolygon([lng, lat], areas[area]!)) ?? -1;
  });
}

function assign(points: Float64Array, find: (lng: number, lat: number) => number): Int32Array {
  const areas = new Int32Array(points.length / 2);
  for (let i = 0; i < areas.length; i += 1) areas[i] = find(points[i * 2]!, points[i * 2 + 1]!);
  return areas;
}

/** Seeded (Park and Miller's minimal standard): each run has the same points. */
function scatter(count: number, [west, south, east, north]: LngLatBounds): Float64Array {
  const points = new Float64Array(count * 2);
  let seed = 20_260_101;
  const next = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (let i = 0; i < points.length; i += 2) {
    points[i] = west + (east - west) * next();
    points[i + 1] = south + (north - south) * next();
  }
  return points;
}
