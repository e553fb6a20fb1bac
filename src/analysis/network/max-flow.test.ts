import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDinic } from '../../../tests/bench/plain-dinic.ts';
import { buildFlowNetwork, type FlowNetwork } from './flow-network.ts';
import { FREE, SINK, SOURCE } from './flow-search.ts';
import { type MaxFlow, maxFlow } from './max-flow.ts';

interface Case {
  readonly nodes: number;
  readonly edges: readonly (readonly [tail: number, head: number, forward: number, backward: number])[];
}

function networkOf({ nodes, edges }: Case): FlowNetwork {
  const column = (at: 0 | 1 | 2 | 3) => Int32Array.from(edges, (edge) => edge[at]);
  return buildFlowNetwork(nodes, {
    tails: column(0),
    heads: column(1),
    forward: column(2),
    backward: column(3),
  });
}

/** The first two nodes are sources, the last a sink. */
function sidesOf(nodes: number): Uint8Array {
  const sides = new Uint8Array(nodes).fill(FREE);
  sides[0] = SOURCE;
  sides[1] = SOURCE;
  sides[nodes - 1] = SINK;
  return sides;
}

const smallCase: fc.Arbitrary<Case> = fc.integer({ min: 3, max: 9 }).chain((nodes) => {
  const node = fc.nat(nodes - 1);
  const capacity = fc.nat(4);
  return fc.record({
    nodes: fc.constant(nodes),
    edges: fc.array(fc.tuple(node, node, capacity, capacity), { maxLength: 24 }),
  });
});

/** Every set of nodes that holds the sources and no sink, tried in turn. */
function leastCut(network: FlowNetwork, sides: Uint8Array): number {
  let least = Infinity;
  for (let mask = 0; mask < 2 ** network.nodeCount; mask += 1) {
    const holds = (node: number) => ((mask >> node) & 1) === 1;
    const fits = sides.every((side, node) => side === FREE || holds(node) === (side === SOURCE));
    if (fits) least = Math.min(least, cutValue(network, holds));
  }
  return least;
}

function cutValue(
  { nodeCount, first, head, capacity }: FlowNetwork,
  holds: (node: number) => boolean,
): number {
  let sum = 0;
  for (let node = 0; node < nodeCount; node += 1)
    for (let arc = first[node]!; holds(node) && arc < first[node + 1]!; arc += 1)
      if (!holds(head[arc]!)) sum += capacity[arc]!;
  return sum;
}

/** Nothing more than the capacity flows, and what comes to a free node leaves it. */
function expectFlow(network: FlowNetwork, sides: Uint8Array, found: MaxFlow): void {
  expect(found.residual.every((left) => left >= 0)).toBe(true);
  const out = new Float64Array(network.nodeCount);
  for (let node = 0; node < network.nodeCount; node += 1)
    for (let arc = network.first[node]!; arc < network.first[node + 1]!; arc += 1) {
      out[node]! += network.capacity[arc]! - found.residual[arc]!;
    }
  let leaving = 0;
  expect(sides.every((side, node) => side !== FREE || out[node] === 0)).toBe(true);
  for (const [node, side] of sides.entries()) if (side === SOURCE) leaving += out[node]!;
  expect(leaving).toBe(found.flow);
}

describe('maxFlow', () => {
  test('the flow is lawful, equals the cut it gives, and no cut is smaller', () => {
    fc.assert(
      fc.property(smallCase, (small) => {
        const network = networkOf(small);
        const sides = sidesOf(small.nodes);
        const found = maxFlow(network, sides);
        expectFlow(network, sides, found);
        expect(cutValue(network, (node) => found.fromSource[node] === 1)).toBe(found.flow);
        expect(found.flow).toBe(leastCut(network, sides));
      }),
      { numRuns: 400 },
    );
  });

  test('equals a textbook Dinic on streets of some hundred crossings', () => {
    const streets = fc.record({
      side: fc.integer({ min: 4, max: 24 }),
      capacities: fc.array(fc.nat(5), { minLength: 30, maxLength: 200 }),
    });
    fc.assert(
      fc.property(streets, ({ side, capacities }) => {
        const edges: [number, number, number, number][] = [];
        const next = () => capacities[(edges.length * 7) % capacities.length]!;
        for (let node = 0; node < side * side; node += 1) {
          if ((node + 1) % side !== 0) edges.push([node, node + 1, next(), next()]);
          if (node + side < side * side) edges.push([node, node + side, next(), 3]);
        }
        const network = networkOf({ nodes: side * side, edges });
        const sides = sidesOf(side * side);
        const found = maxFlow(network, sides);
        expect(found.flow).toBe(plainDinic(network, sides));
        expectFlow(network, sides, found);
      }),
      { numRuns: 60 },
    );
  });

  test('one more road never lowers the flow; doubled costs double it', () => {
    fc.assert(
      fc.property(smallCase, fc.tuple(fc.nat(2), fc.nat(2), fc.nat(4)), (small, [tail, head, capacity]) => {
        const sides = sidesOf(small.nodes);
        const { flow } = maxFlow(networkOf(small), sides);
        const more = { ...small, edges: [...small.edges, [tail, head, capacity, 0] as const] };
        expect(maxFlow(networkOf(more), sides).flow).toBeGreaterThanOrEqual(flow);
        const doubled = small.edges.map(([a, b, there, back]) => [a, b, there * 2, back * 2] as const);
        expect(maxFlow(networkOf({ ...small, edges: doubled }), sides).flow).toBe(flow * 2);
      }),
      { numRuns: 150 },
    );
  });

  test('without edges, sources or sinks nothing flows', () => {
    const none = networkOf({ nodes: 3, edges: [] });
    expect(maxFlow(none, sidesOf(3)).flow).toBe(0);
    const joined = networkOf({ nodes: 3, edges: [[0, 2, 5, 5]] });
    expect(maxFlow(joined, Uint8Array.of(FREE, FREE, SINK)).flow).toBe(0);
    expect(maxFlow(joined, Uint8Array.of(SOURCE, FREE, FREE)).flow).toBe(0);
    expect(maxFlow(networkOf({ nodes: 0, edges: [] }), new Uint8Array(0)).flow).toBe(0);
  });

  test('what a program gets wrong throws', () => {
    expect(() => networkOf({ nodes: 2, edges: [[0, 2, 1, 1]] })).toThrow('0 and 2 of 2');
    expect(() => networkOf({ nodes: 2, edges: [[0, 1, -1, 1]] })).toThrow('-1');
    expect(() => maxFlow(networkOf({ nodes: 2, edges: [] }), new Uint8Array(1))).toThrow('1 sides');
  });
});
