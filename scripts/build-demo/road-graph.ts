import { Delaunay } from 'd3-delaunay';
import type { LngLat } from '#geo/units.ts';
import type { Brief } from './brief.ts';
import { metresBetween, offset, type Town } from './gazetteer.ts';
import { seededRandom } from './random.ts';

/** A way between two towns as a patrol car would take it. */
interface Road {
  readonly to: number;
  readonly minutes: number;
  readonly speedKmh: number;
  /** From this town to `to`, both ends included. */
  readonly line: readonly LngLat[];
}

interface Leg {
  readonly line: readonly LngLat[];
  readonly speedKmh: number;
}

export interface RoadGraph {
  readonly places: readonly LngLat[];
  /** Index of a commune code, or of the name of a place outside the department. */
  indexOf(key: string): number;
  /** Minutes of driving from a place to every other (Dijkstra), kept once computed. */
  minutesFrom(start: number): readonly number[];
  /** Legs of the quickest way. Trips share axes, because axes are quicker than the small roads between neighbours. */
  way(start: number, end: number): readonly Leg[];
}

const LONGEST_SMALL_ROAD_METRES = 14_000;
const SMALL_ROAD_KMH = 34;
const OUTSIDE_KMH = 60;

export function buildRoadGraph(towns: readonly Town[], brief: Pick<Brief, 'axes' | 'outside'>): RoadGraph {
  const keys = [...towns.map((town) => town.code), ...brief.outside.map((place) => place.name)];
  const places: readonly LngLat[] = [
    ...towns.map((town) => town.place),
    ...brief.outside.map((one) => one.place),
  ];
  const index = new Map(keys.map((key, at) => [key, at]));
  const indexOf = (key: string): number => {
    const found = index.get(key);
    if (found === undefined) throw new Error(`No town or place is called ${key}.`);
    return found;
  };
  const speeds = new Map<string, number>();
  const pairKey = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const consider = (a: number, b: number, speed: number): void => {
    if (a !== b) speeds.set(pairKey(a, b), Math.max(speed, speeds.get(pairKey(a, b)) ?? 0));
  };
  for (const axis of brief.axes) {
    const through = axis.through.map(indexOf);
    for (const [at, from] of through.entries()) {
      const to = through[at + 1];
      if (to !== undefined) consider(from, to, axis.speedKmh);
    }
  }
  for (const place of brief.outside) consider(indexOf(place.near), indexOf(place.name), OUTSIDE_KMH);
  const delaunay = Delaunay.from(towns.map((town) => [town.place[0] * 0.72, town.place[1]] as const));
  for (let town = 0; town < towns.length; town++) {
    for (const other of delaunay.neighbors(town)) {
      const metres = metresBetween(places[town] as LngLat, places[other] as LngLat);
      if (metres <= LONGEST_SMALL_ROAD_METRES) consider(town, other, SMALL_ROAD_KMH);
    }
  }
  const roads: Road[][] = places.map(() => []);
  for (const [key, speedKmh] of speeds) {
    const [a, b] = key.split(' ').map(Number) as [number, number];
    const line = windingLine(
      places[a] as LngLat,
      places[b] as LngLat,
      speedKmh > 50 ? 0.05 : 0.12,
      a * 7919 + b,
    );
    const metres = line.reduce(
      (sum, place, at) => (at === 0 ? 0 : sum + metresBetween(line[at - 1] as LngLat, place)),
      0,
    );
    const minutes = metres / 1000 / (speedKmh / 60);
    roads[a]?.push({ to: b, minutes, speedKmh, line });
    roads[b]?.push({ to: a, minutes, speedKmh, line: line.toReversed() });
  }
  const trees = new Map<number, Tree>();
  const treeFrom = (start: number): Tree => {
    const known = trees.get(start);
    if (known) return known;
    const tree = shortestTree(roads, start);
    trees.set(start, tree);
    return tree;
  };
  return {
    places,
    indexOf,
    minutesFrom: (start) => treeFrom(start).minutes,
    way: (start, end) => {
      const legs: Leg[] = [];
      const { via } = treeFrom(start);
      for (let at = end; at !== start; ) {
        const step = via[at];
        if (!step) return [];
        legs.push(step.road);
        at = step.from;
      }
      return legs.reverse();
    },
  };
}

interface Tree {
  readonly minutes: readonly number[];
  readonly via: readonly ({ readonly from: number; readonly road: Road } | undefined)[];
}

/** Dijkstra with a plain scan: some 200 places. */
function shortestTree(roads: readonly (readonly Road[])[], start: number): Tree {
  const minutes = roads.map(() => Number.POSITIVE_INFINITY);
  const via: ({ from: number; road: Road } | undefined)[] = roads.map(() => undefined);
  const open = new Set(roads.keys());
  minutes[start] = 0;
  while (open.size > 0) {
    let nearest = -1;
    for (const at of open)
      if (nearest < 0 || (minutes[at] as number) < (minutes[nearest] as number)) nearest = at;
    open.delete(nearest);
    const reached = minutes[nearest] as number;
    if (!Number.isFinite(reached)) break;
    for (const road of roads[nearest] ?? []) {
      if (reached + road.minutes >= (minutes[road.to] as number)) continue;
      minutes[road.to] = reached + road.minutes;
      via[road.to] = { from: nearest, road };
    }
  }
  return { minutes, via };
}

/** A line that bends like a road: midpoints pushed aside, three times; the same pair bends the same way every time. */
function windingLine(from: LngLat, to: LngLat, amplitude: number, seed: number): readonly LngLat[] {
  const random = seededRandom(seed);
  let line: LngLat[] = [from, to];
  for (let round = 0; round < 3; round++) {
    const finer: LngLat[] = [];
    for (const [at, place] of line.entries()) {
      finer.push(place);
      const next = line[at + 1];
      if (!next) continue;
      const push = metresBetween(place, next) * amplitude * random.between(-1, 1);
      const angle = random.between(0, 2 * Math.PI);
      const middle: LngLat = [(place[0] + next[0]) / 2, (place[1] + next[1]) / 2];
      finer.push(offset(middle, push * Math.cos(angle), push * Math.sin(angle)));
    }
    line = finer;
  }
  return line;
}
