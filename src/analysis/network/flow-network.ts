/**
 * A directed network for flows. Arcs stand in pairs, one each way, so that what flows along one may be taken back along
 * the other. Arcs of a node follow each other: those of node `n` are `first[n]` … `first[n + 1] - 1`.
 */
export interface FlowNetwork {
  readonly nodeCount: number;
  readonly first: Int32Array;
  /** Node an arc leads to. */
  readonly head: Int32Array;
  /** The arc the other way. */
  readonly mate: Int32Array;
  /** What an arc lets through, a whole number ≥ 0. */
  readonly capacity: Int32Array;
  /** Arc from `tails[edge]` to `heads[edge]` of each edge of the list it was made from; the one back is its mate. */
  readonly arcOfEdge: Int32Array;
}

/** Edges as columns: `forward` lets through from tail to head, `backward` from head to tail. */
export interface FlowEdges {
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  readonly forward: Int32Array;
  readonly backward: Int32Array;
}

/** More than any sum of costs that is asked: an arc that no cut takes. */
export const UNCUTTABLE = 0x3fffffff;

/** @throws Error when an edge names a node that is not there, or a capacity is negative. */
export function buildFlowNetwork(nodeCount: number, edges: FlowEdges): FlowNetwork {
  const { tails, heads, forward, backward } = edges;
  const count = tails.length;
  const first = new Int32Array(nodeCount + 1);
  for (let edge = 0; edge < count; edge += 1) {
    const tail = tails[edge]!;
    const headNode = heads[edge]!;
    if (!(tail >= 0 && tail < nodeCount && headNode >= 0 && headNode < nodeCount))
      throw new Error(`Edge ${edge} joins nodes ${tail} and ${headNode} of ${nodeCount}.`);
    if (!(forward[edge]! >= 0 && backward[edge]! >= 0))
      throw new Error(`Edge ${edge} lets ${forward[edge]} and ${backward[edge]} through.`);
    first[tail + 1]! += 1;
    first[headNode + 1]! += 1;
  }
  for (let node = 0; node < nodeCount; node += 1) first[node + 1]! += first[node]!;
  const next = first.slice(0, nodeCount);
  const head = new Int32Array(count * 2);
  const mate = new Int32Array(count * 2);
  const capacity = new Int32Array(count * 2);
  const arcOfEdge = new Int32Array(count);
  for (let edge = 0; edge < count; edge += 1) {
    const tail = tails[edge]!;
    const headNode = heads[edge]!;
    const out = next[tail]!;
    next[tail] = out + 1;
    const back = next[headNode]!;
    next[headNode] = back + 1;
    head[out] = headNode;
    head[back] = tail;
    mate[out] = back;
    mate[back] = out;
    capacity[out] = forward[edge]!;
    capacity[back] = backward[edge]!;
    arcOfEdge[edge] = out;
  }
  return { nodeCount, first, head, mate, capacity, arcOfEdge };
}
