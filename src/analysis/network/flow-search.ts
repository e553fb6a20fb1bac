import type { FlowNetwork } from './flow-network.ts';

/** Which side of a cut a node is given to. */
export const FREE = 0;
export const SOURCE = 1;
export const SINK = 2;

/** What a search for flow works on; rows of the arrays are nodes, but for `residual` (arcs) and `way`. */
export interface FlowSearch {
  readonly network: FlowNetwork;
  readonly sides: Uint8Array;
  readonly residual: Int32Array;
  /** Steps from the sources, `UNREACHED` where they do not come. */
  readonly level: Int32Array;
  readonly queue: Int32Array;
  readonly way: Int32Array;
  /** Arcs of a node before this one are used up in this phase. */
  readonly current: Int32Array;
  /** How far a node has gone in what it tries: levels below, then its own, then above. */
  readonly tried: Uint8Array;
  readonly isOnWay: Uint8Array;
  /** Nodes of the sinks that have a neighbour elsewhere. */
  readonly sinks: Int32Array;
}

export const UNREACHED = 0x3fffffff;
