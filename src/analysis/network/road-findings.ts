import Flatbush from 'flatbush';
import type { CordonFinding } from '#domain/cordon-findings.ts';
import type { RoadGraph } from './build-road-graph.ts';

/** An end of road so near to another road without touching it is perhaps a fault of the drawing. */
export const GAP_METRES = 2;

/** What may be wrong with a set of roads: paths set aside, unknown classes, parts that do not join, ends just short of a road. */
export function roadFindings(graph: RoadGraph): readonly CordonFinding[] {
  if (graph.tails.length === 0) return [{ code: 'no-roads', amount: 0 }];
  const { properties } = graph.lines;
  const counts: readonly CordonFinding[] = [
    { code: 'paths-aside', amount: graph.pathsAside },
    { code: 'class-unknown', amount: properties.filter((road) => road.class === null).length },
    { code: 'ends-near-road', amount: endsNearRoads(graph).length },
  ];
  const findings = counts.filter(({ amount }) => amount > 0);
  const { count } = roadParts(graph);
  return count > 1 ? [...findings, { code: 'parts-apart', amount: count }] : findings;
}

/** Which part of the network each node is of, whatever the ways; parts are numbered from 0 in order of their first node. */
export function roadParts({ nodeXs, tails, heads }: RoadGraph): {
  readonly partOf: Int32Array;
  readonly count: number;
} {
  const root = Int32Array.from(nodeXs, (_, node) => node);
  const find = (start: number): number => {
    let node = start;
    while (root[node] !== node) {
      root[node] = root[root[node]!]!;
      node = root[node]!;
    }
    return node;
  };
  for (let edge = 0; edge < tails.length; edge += 1) {
    const [a, b] = [find(tails[edge]!), find(heads[edge]!)];
    root[Math.max(a, b)] = Math.min(a, b);
  }
  const partOf = new Int32Array(nodeXs.length);
  let count = 0;
  for (let node = 0; node < partOf.length; node += 1) {
    const top = find(node);
    partOf[node] = top === node ? count++ : partOf[top]!;
  }
  return { partOf, count };
}

/** Nodes where one edge ends, less than `GAP_METRES` from an edge of the same level that does not touch them. */
export function endsNearRoads(graph: RoadGraph): readonly number[] {
  const { lines, from, to, tails, heads, line, degree, nodeXs, nodeYs } = graph;
  const segments: number[] = [];
  const edges: number[] = [];
  for (let edge = 0; edge < tails.length; edge += 1)
    for (let vertex = from[edge]!; vertex < to[edge]!; vertex += 1) {
      segments.push(vertex);
      edges.push(edge);
    }
  const boxes = new Flatbush(Math.max(1, segments.length));
  for (const vertex of segments) {
    const [x1, x2] = [lines.xs[vertex]!, lines.xs[vertex + 1]!];
    const [y1, y2] = [lines.ys[vertex]!, lines.ys[vertex + 1]!];
    boxes.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  if (segments.length === 0) boxes.add(0, 0, 0, 0);
  boxes.finish();
  const levelOf = (edge: number): number => lines.properties[line[edge]!]!.level;
  const found: number[] = [];
  for (let edge = 0; edge < tails.length; edge += 1)
    for (const node of [tails[edge]!, heads[edge]!]) {
      if (degree[node] !== 1) continue;
      const [x, y] = [nodeXs[node]!, nodeYs[node]!];
      const near = boxes.search(x - GAP_METRES, y - GAP_METRES, x + GAP_METRES, y + GAP_METRES, (at) => {
        const other = edges[at]!;
        if (other === edge || tails[other] === node || heads[other] === node) return false;
        return levelOf(other) === levelOf(edge) && metresToSegment(lines, segments[at]!, x, y) < GAP_METRES;
      });
      if (near.length > 0) found.push(node);
    }
  return found;
}

function metresToSegment({ xs, ys }: RoadGraph['lines'], vertex: number, x: number, y: number): number {
  const [x1, y1] = [xs[vertex]!, ys[vertex]!];
  const [dx, dy] = [xs[vertex + 1]! - x1, ys[vertex + 1]! - y1];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / square));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}
