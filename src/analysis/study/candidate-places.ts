import type { MultiPolygon } from 'geojson';
import { createPolygonIndex } from '#geo/polygon-index.ts';
import type { Metres, Metres2D } from '#geo/units.ts';
import type { RoadGraph } from '../network/build-road-graph.ts';
import { buildingsAround, type SightIndex } from '../visibility/sight-index.ts';
import { boxOf } from './demand-points.ts';

/** Streets meet where three ends of road or more do; a camera hangs beside, and the crossing stands for it. */
const STREETS_OF_CROSSING = 3;

/** Crossings of streets within an area. */
export function crossingPlaces(graph: RoadGraph, area: MultiPolygon): readonly Metres2D[] {
  const inside = createPolygonIndex([area]);
  const places: Metres2D[] = [];
  for (let node = 0; node < graph.nodeXs.length; node++) {
    const [x, y] = [graph.nodeXs[node]!, graph.nodeYs[node]!];
    if (graph.degree[node]! >= STREETS_OF_CROSSING && inside.find(x, y) !== -1) places.push([x, y]);
  }
  return places;
}

/** Before a wall, on its bracket. */
const BRACKET_METRES: Metres = 0.5;
/** A bend by less, as the sine of the angle, is no corner. */
const LEAST_TURN = 0.5;

/** Corners of buildings that stand out, a bracket away from the walls, in open ground of an area. */
export function cornerPlaces(index: SightIndex, area: MultiPolygon): readonly Metres2D[] {
  const inside = createPolygonIndex([area]);
  const [west, south, east, north] = boxOf(area);
  const { edges } = index;
  const places: Metres2D[] = [];
  // The inside is to the left of each edge: a corner stands out where the wall turns left.
  const ends = new Map<string, number>();
  for (let at = 0; at < edges.length; at += 4) {
    const [x, y] = [edges[at + 2]!, edges[at + 3]!];
    if (x >= west && x <= east && y >= south && y <= north) ends.set(`${x} ${y}`, at);
  }
  for (let at = 0; at < edges.length; at += 4) {
    const [x, y] = [edges[at]!, edges[at + 1]!];
    const before = ends.get(`${x} ${y}`);
    if (before === undefined) continue;
    const out = outwards(edges, before, at);
    if (!out) continue;
    const place: Metres2D = [x + out[0] * BRACKET_METRES, y + out[1] * BRACKET_METRES];
    if (inside.find(...place) !== -1 && buildingsAround(index, ...place).length === 0) places.push(place);
  }
  return places;
}

function outwards(edges: Float64Array, before: number, after: number): Metres2D | null {
  const [ax, ay] = direction(edges, before);
  const [bx, by] = direction(edges, after);
  if (ax * by - ay * bx < LEAST_TURN) return null;
  const [x, y] = [ax - bx, ay - by];
  const length = Math.hypot(x, y);
  return length === 0 ? null : [x / length, y / length];
}

function direction(edges: Float64Array, at: number): Metres2D {
  const [x, y] = [edges[at + 2]! - edges[at]!, edges[at + 3]! - edges[at + 1]!];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

/** As many places as may be tried, so far apart from each other as that asks: each one left out has a kept one near it. */
export function thinPlaces(places: readonly Metres2D[], most: number): readonly Metres2D[] {
  for (let apart = 0.5; ; apart *= 1.5) {
    const kept: Metres2D[] = [];
    for (const place of places) {
      if (kept.length > most) break;
      if (kept.every((other) => Math.hypot(place[0] - other[0], place[1] - other[1]) >= apart))
        kept.push(place);
    }
    if (kept.length <= most) return kept;
  }
}
