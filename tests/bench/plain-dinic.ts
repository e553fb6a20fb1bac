import type { FlowNetwork } from '#analysis/network/flow-network.ts';

/**
 * The peer of the cordon: Dinic's method as a textbook gives it (E. A. Dinic 1970; Cormen et al. call it blocking
 * flows). Levels by a search from all sources, then ways along rising levels with a current arc a node, without recursion.
 * @returns the flow
 */
export function plainDinic(network: FlowNetwork, sides: Uint8Array): number {
  const { nodeCount, first, head, mate } = network;
  const residual = network.capacity.slice();
  const level = new Int32Array(nodeCount);
  const current = new Int32Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  const way = new Int32Array(nodeCount + 1);
  let flow = 0;
  for (;;) {
    level.fill(-1);
    let back = 0;
    let reached = false;
    for (let node = 0; node < nodeCount; node += 1) {
      if (sides[node] !== 1) continue;
      level[node] = 0;
      queue[back++] = node;
    }
    const roots = back;
    for (let front = 0; front < back; front += 1) {
      const node = queue[front]!;
      if (sides[node] === 2) continue;
      for (let arc = first[node]!; arc < first[node + 1]!; arc += 1) {
        const other = head[arc]!;
        if (residual[arc] === 0 || level[other] !== -1) continue;
        level[other] = level[node]! + 1;
        if (sides[other] === 2) reached = true;
        queue[back++] = other;
      }
    }
    if (!reached) return flow;
    current.set(first.subarray(0, nodeCount));
    for (let root = 0; root < roots; root += 1) {
      let node = queue[root]!;
      let depth = 0;
      for (;;) {
        if (sides[node] === 2) {
          let least = 0x7fffffff;
          for (let step = 0; step < depth; step += 1) least = Math.min(least, residual[way[step]!]!);
          for (let step = 0; step < depth; step += 1) {
            residual[way[step]!]! -= least;
            residual[mate[way[step]!]!]! += least;
          }
          flow += least;
          node = queue[root]!;
          depth = 0;
          continue;
        }
        const arc = current[node]!;
        if (arc === first[node + 1]!) {
          if (depth === 0) break;
          depth -= 1;
          node = head[mate[way[depth]!]!]!;
          current[node]! += 1;
          continue;
        }
        const other = head[arc]!;
        if (residual[arc]! > 0 && level[other] === level[node]! + 1) {
          way[depth++] = arc;
          node = other;
        } else current[node] = arc + 1;
      }
    }
  }
}
