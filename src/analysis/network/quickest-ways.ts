import FlatQueue from 'flatqueue';
import type { RoadClass } from '#domain/records/roads.ts';
import type { RoadGraph } from './build-road-graph.ts';

/** Kilometres an hour that are taken for a class of road: a convention, for choosing between ways, not a forecast of time. */
const SPEEDS: Readonly<Record<RoadClass, number>> = {
  motorway: 110,
  primary: 75,
  secondary: 60,
  local: 35,
  service: 15,
  path: 5,
};

/** Edges as one reads them from a node: `edges[starts[n]]` … are those that vehicles may leave node `n` by. */
export interface Leaving {
  readonly starts: Int32Array;
  readonly edges: Int32Array;
  readonly ends: Int32Array;
  /** Of each edge of the graph. */
  readonly seconds: Float64Array;
}

export function leavingEdges({ lines, line, from, to, tails, heads, nodeXs }: RoadGraph): Leaving {
  const counts = new Int32Array(nodeXs.length + 1);
  const seconds = new Float64Array(tails.length);
  const wayOf = (edge: number) => lines.properties[line[edge]!]!.oneway;
  for (let edge = 0; edge < tails.length; edge += 1) {
    let metres = 0;
    for (let vertex = from[edge]!; vertex < to[edge]!; vertex += 1)
      metres += Math.hypot(
        lines.xs[vertex + 1]! - lines.xs[vertex]!,
        lines.ys[vertex + 1]! - lines.ys[vertex]!,
      );
    seconds[edge] = (metres * 3.6) / SPEEDS[lines.properties[line[edge]!]!.class ?? 'local'];
    if (wayOf(edge) !== 'backward') counts[tails[edge]! + 1]! += 1;
    if (wayOf(edge) !== 'forward') counts[heads[edge]! + 1]! += 1;
  }
  for (let node = 0; node < nodeXs.length; node += 1) counts[node + 1]! += counts[node]!;
  const next = counts.slice(0, nodeXs.length);
  const edges = new Int32Array(counts[nodeXs.length]!);
  const ends = new Int32Array(edges.length);
  const add = (node: number, edge: number, end: number): void => {
    const at = next[node]!;
    next[node] = at + 1;
    edges[at] = edge;
    ends[at] = end;
  };
  for (let edge = 0; edge < tails.length; edge += 1) {
    if (wayOf(edge) !== 'backward') add(tails[edge]!, edge, heads[edge]!);
    if (wayOf(edge) !== 'forward') add(heads[edge]!, edge, tails[edge]!);
  }
  return { starts: counts, edges, ends, seconds };
}

/** Quickest ways from a node to all others (Dijkstra 1959). */
export interface QuickestWays {
  /** Infinity where no way leads. */
  readonly seconds: Float64Array;
  /** Edge by which a node is come to and the node before it; -1 at the start and where no way leads. */
  readonly byEdge: Int32Array;
  readonly before: Int32Array;
}

export function quickestWays({ starts, edges, ends, seconds }: Leaving, start: number): QuickestWays {
  const count = starts.length - 1;
  const best = new Float64Array(count).fill(Infinity);
  const byEdge = new Int32Array(count).fill(-1);
  const before = new Int32Array(count).fill(-1);
  const queue = new FlatQueue<number>();
  best[start] = 0;
  queue.push(start, 0);
  for (;;) {
    const reached = queue.peekValue();
    const node = queue.pop();
    if (node === undefined || reached === undefined) break;
    if (reached > best[node]!) continue;
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1) {
      const end = ends[at]!;
      const total = reached + seconds[edges[at]!]!;
      if (total >= best[end]!) continue;
      best[end] = total;
      byEdge[end] = edges[at]!;
      before[end] = node;
      queue.push(end, total);
    }
  }
  return { seconds: best, byEdge, before };
}
