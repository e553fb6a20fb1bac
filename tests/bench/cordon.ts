import { buildFlowNetwork, type FlowNetwork } from '#analysis/network/flow-network.ts';
import { FREE, SINK, SOURCE } from '#analysis/network/flow-search.ts';
import { maxFlow } from '#analysis/network/max-flow.ts';
import { seededRandom } from '#geo/seeded-random.ts';
import type { BenchGroup } from './bench-line.ts';
import { interleave } from './interleave.ts';
import { plainDinic } from './plain-dinic.ts';

const SIDE = 300;
/** Half the side of the core, in crossings: a block, a town centre, a town. */
const CORES = [
  { name: 'a quarter', half: 5 },
  { name: 'a centre', half: 30 },
  { name: 'a town', half: 100 },
] as const;

/** Least cut between the rim of a street network of 90,000 crossings and its core; every street is a place for a camera. */
export const bench: BenchGroup = {
  name: 'cordon',
  async run(report) {
    const network = streetNetwork();
    for (const { name, half } of CORES) {
      const sides = rimAndCore(half);
      const { ours, peer } = await interleave({
        ours: () => maxFlow(network, sides),
        peer: () => plainDinic(network, sides),
        agree: (mine, flow) => mine.flow === flow && cutOf(network, mine.fromSource, sides) === flow,
      });
      report({
        name: `cordon of ${name}`,
        ours,
        peer: { ...peer, name: 'Dinic' },
        goal: { atMost: 30 },
        note: `${network.nodeCount} nodes, ${network.head.length} arcs; the network is built beforehand for both; flow = cut is checked each round.`,
      });
    }
  },
};

/** Streets on a grid, one in seven missing, one in ten one-way, of one to four lanes. Seeded. */
function streetNetwork(): FlowNetwork {
  const random = seededRandom(7);
  const [tails, heads, forward, backward]: [number[], number[], number[], number[]] = [[], [], [], []];
  const add = (tail: number, head: number): void => {
    if (random() < 0.144) return;
    const lanes = 1 + Math.floor(random() * random() * 4);
    tails.push(tail);
    heads.push(head);
    forward.push(lanes);
    backward.push(random() < 0.1 ? 0 : lanes);
  };
  for (let node = 0; node < SIDE * SIDE; node += 1) {
    if ((node + 1) % SIDE !== 0) add(node, node + 1);
    if (node + SIDE < SIDE * SIDE) add(node, node + SIDE);
  }
  return buildFlowNetwork(SIDE * SIDE, {
    tails: Int32Array.from(tails),
    heads: Int32Array.from(heads),
    forward: Int32Array.from(forward),
    backward: Int32Array.from(backward),
  });
}

function rimAndCore(half: number): Uint8Array {
  const sides = new Uint8Array(SIDE * SIDE).fill(FREE);
  for (let node = 0; node < sides.length; node += 1) {
    const [x, y] = [node % SIDE, Math.floor(node / SIDE)];
    if (Math.min(x, y, SIDE - 1 - x, SIDE - 1 - y) === 0) sides[node] = SOURCE;
    if (Math.max(Math.abs(x - SIDE / 2), Math.abs(y - SIDE / 2)) < half) sides[node] = SINK;
  }
  return sides;
}

/** What the arcs that leave the source's side let through; NaN when a sink is on it. */
function cutOf(
  { nodeCount, first, head, capacity }: FlowNetwork,
  from: Uint8Array,
  sides: Uint8Array,
): number {
  let sum = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    if (from[node] === 0) continue;
    if (sides[node] === SINK) return Number.NaN;
    for (let arc = first[node]!; arc < first[node + 1]!; arc += 1)
      if (from[head[arc]!] === 0) sum += capacity[arc]!;
  }
  return sum;
}
