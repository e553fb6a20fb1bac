import type { RoadGraph } from './build-road-graph.ts';
import { leavingEdges, quickestWays } from './quickest-ways.ts';

/** So many vehicles that go from a node of the graph to another. */
export interface Trip {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Which trips a camera on each road would see, as flat columns that a solver of coverage takes: candidate c covers
 * `demands[starts[c]]` up to, not including, `demands[starts[c + 1]]`.
 */
export interface TripCover {
  readonly candidateCount: number;
  readonly demandCount: number;
  readonly starts: Uint32Array;
  readonly demands: Uint32Array;
  /** Edge of the graph of each candidate: those that some trip takes, ascending. */
  readonly edges: Int32Array;
  /** Of each trip, as given; 0 for one that no way leads, which no camera sees. */
  readonly weights: Float64Array;
  readonly unreached: number;
}

/**
 * Trips take the quickest way. Yields the share done, an origin at a time.
 * @throws Error when a trip names a node that is not there
 */
export function* coverTrips(graph: RoadGraph, trips: readonly Trip[]): Generator<number, TripCover, void> {
  const leaving = leavingEdges(graph);
  const byOrigin = new Map<number, number[]>();
  for (const [trip, { from, to }] of trips.entries()) {
    if (!(from >= 0 && from < graph.nodeXs.length && to >= 0 && to < graph.nodeXs.length))
      throw new Error(`Trip ${trip} goes from ${from} to ${to} of ${graph.nodeXs.length} nodes.`);
    const list = byOrigin.get(from);
    if (list) list.push(trip);
    else byOrigin.set(from, [trip]);
  }
  const tripsOfEdge = new Map<number, number[]>();
  const weights = new Float64Array(trips.length);
  let unreached = 0;
  let done = 0;
  for (const [origin, ofOrigin] of byOrigin) {
    yield done++ / byOrigin.size;
    const ways = quickestWays(leaving, origin);
    for (const trip of ofOrigin) {
      const { to, weight } = trips[trip]!;
      if (ways.seconds[to] === Infinity) {
        unreached += 1;
        continue;
      }
      weights[trip] = weight;
      for (let node = to; node !== origin; node = ways.before[node]!) {
        const edge = ways.byEdge[node]!;
        const list = tripsOfEdge.get(edge);
        if (list) list.push(trip);
        else tripsOfEdge.set(edge, [trip]);
      }
    }
  }
  const edges = Int32Array.from(tripsOfEdge.keys()).sort();
  const starts = new Uint32Array(edges.length + 1);
  for (const [at, edge] of edges.entries()) starts[at + 1] = starts[at]! + tripsOfEdge.get(edge)!.length;
  const demands = new Uint32Array(starts[edges.length]!);
  for (const [at, edge] of edges.entries())
    demands.set(
      tripsOfEdge.get(edge)!.sort((a, b) => a - b),
      starts[at]!,
    );
  return {
    candidateCount: edges.length,
    demandCount: trips.length,
    starts,
    demands,
    edges,
    weights,
    unreached,
  };
}
