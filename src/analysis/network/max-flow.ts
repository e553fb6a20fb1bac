import type { FlowNetwork } from './flow-network.ts';
import { type FlowSearch, SINK, SOURCE, UNREACHED } from './flow-search.ts';
import { pushAlongLevels } from './push-along-levels.ts';

export interface MaxFlow {
  readonly flow: number;
  /** 1 for nodes that the sources still reach when nothing more can flow: arcs that leave them for others are a least cut. */
  readonly fromSource: Uint8Array;
  /** What each arc could still let through. */
  readonly residual: Int32Array;
}

/** Phases that take ways round; more would lose the bound on their number that Dinic's give. */
const WIDE_PHASES = 12;

/**
 * The most that can flow from the nodes of side `SOURCE` to those of side `SINK`, and the least cut that proves it
 * (Ford and Fulkerson 1956). Phases as Dinic's (1970): levels by a search from the sources, then ways to them from the
 * sinks. Where Dinic takes falling levels only, so that a phase finds no way longer than the shortest, the first
 * phases here also go along a level or back up when nothing lower is left: streets allow many ways round, and a few
 * phases find nearly all. A last search that does not come to a sink proves the answer, whatever the phases did.
 * @param sides one of `FREE`, `SOURCE`, `SINK` a node
 */
export function maxFlow(network: FlowNetwork, sides: Uint8Array): MaxFlow {
  const { nodeCount } = network;
  if (sides.length !== nodeCount) throw new Error(`${sides.length} sides are given for ${nodeCount} nodes.`);
  const search: FlowSearch = {
    network,
    sides,
    residual: network.capacity.slice(),
    level: new Int32Array(nodeCount),
    queue: new Int32Array(nodeCount),
    way: new Int32Array(nodeCount + 1),
    current: new Int32Array(nodeCount),
    tried: new Uint8Array(nodeCount),
    isOnWay: new Uint8Array(nodeCount),
    sinks: outerSinks(network, sides),
  };
  let flow = 0;
  for (let phase = 0; setLevels(search); phase += 1) flow += pushAlongLevels(search, phase < WIDE_PHASES);
  const fromSource = new Uint8Array(nodeCount);
  for (let node = 0; node < nodeCount; node += 1) if (search.level[node] !== UNREACHED) fromSource[node] = 1;
  return { flow, fromSource, residual: search.residual };
}

function outerSinks({ nodeCount, first, head }: FlowNetwork, sides: Uint8Array): Int32Array {
  const sinks: number[] = [];
  for (let node = 0; node < nodeCount; node += 1) {
    if (sides[node] !== SINK) continue;
    let arc = first[node]!;
    while (arc < first[node + 1]! && sides[head[arc]!] === SINK) arc += 1;
    if (arc < first[node + 1]!) sinks.push(node);
  }
  return Int32Array.from(sinks);
}

/** Steps from the sources over what is not full, breadth first. @returns whether a sink is reached */
function setLevels({ network, sides, residual, level, queue }: FlowSearch): boolean {
  const { nodeCount, first, head } = network;
  let back = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    const isRoot = sides[node] === SOURCE;
    level[node] = isRoot ? 0 : UNREACHED;
    if (isRoot) queue[back++] = node;
  }
  let reached = false;
  for (let front = 0; front < back; front += 1) {
    const node = queue[front]!;
    const next = level[node]! + 1;
    const end = first[node + 1]!;
    for (let arc = first[node]!; arc < end; arc += 1) {
      const other = head[arc]!;
      if (level[other] !== UNREACHED || residual[arc] === 0) continue;
      level[other] = next;
      if (sides[other] === SINK) reached = true;
      else queue[back++] = other;
    }
  }
  return reached;
}
