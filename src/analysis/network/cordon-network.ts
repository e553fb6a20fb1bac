import type { RoadProperties } from '#domain/records/roads.ts';
import type { RoadGraph } from './build-road-graph.ts';
import { buildFlowNetwork, type FlowNetwork, UNCUTTABLE } from './flow-network.ts';
import { CORE, FAR, isBeyond, isOutside, OUTSIDE, type ZoneRun, type ZoneRuns } from './zone-runs.ts';

/** The two nodes that stand for all beyond the band outside, and for the core. */
export const OUTER_NODE = 0;
export const CORE_NODE = 1;

/** Where a camera may stand: on the border, or on a piece of road in a band. */
export interface CordonPlace {
  readonly edge: number;
  readonly x: number;
  readonly y: number;
  /** Of travel from tail to head of the edge, degrees clockwise from the plane's north. */
  readonly azimuthDegrees: number;
  readonly where: 'border' | 'outside' | 'inside';
  /** Of a crossing of the border: whether the edge leads into the zone from tail to head; null elsewhere. */
  readonly leadsIn: boolean | null;
  readonly road: RoadProperties;
}

/** Places are the edges of the flow network, in the same order. */
export interface CordonNetwork {
  readonly network: FlowNetwork;
  readonly places: readonly CordonPlace[];
  /** Edges that have a piece inside the zone. */
  readonly edgesInside: number;
  readonly edgesOutside: number;
}

/** What watching one way of a road costs, a whole number from 1 to 1,000; Infinity where no camera may stand. */
export type CordonCost = (road: RoadProperties) => number;

/** One step of cost in capacities: ties between equal cuts are settled below it, by nearness to the border. */
export const COST_STEP = 65_536;
const TIE_STEPS = 14;

export function buildCordonNetwork(graph: RoadGraph, runs: ZoneRuns, cost: CordonCost): CordonNetwork {
  const book = new PlaceBook(graph, runs, cost);
  const bandOfNode = new Uint8Array(graph.nodeXs.length);
  for (let node = 0; node < bandOfNode.length; node += 1) {
    const band = runs.bandAt(graph.nodeXs[node]!, graph.nodeYs[node]!);
    // Where a road ends in the band outside, or the file stops, someone may come from: it counts as beyond the band.
    bandOfNode[node] = band === OUTSIDE && graph.degree[node] === 1 ? FAR : band;
  }
  const runsOfEdge = Array.from(graph.tails, (_, edge) => runs.ofEdge(edge));
  for (const [edge, ofEdge] of runsOfEdge.entries()) {
    settleNode(bandOfNode, graph.tails[edge]!, ofEdge[0]!);
    settleNode(bandOfNode, graph.heads[edge]!, ofEdge.at(-1)!);
  }
  const nodeOf = Int32Array.from(bandOfNode, (band) =>
    band === FAR ? OUTER_NODE : band === CORE ? CORE_NODE : book.newNode(),
  );
  let [edgesInside, edgesOutside] = [0, 0];
  for (const [edge, ofEdge] of runsOfEdge.entries()) {
    if (ofEdge.some(({ band }) => isOutside(band))) edgesOutside += 1;
    if (ofEdge.some(({ band }) => !isOutside(band))) edgesInside += 1;
    const [tail, head] = [graph.tails[edge]!, graph.heads[edge]!];
    addEdge(book, edge, ofEdge, [nodeOf[tail]!, bandOfNode[tail]!], [nodeOf[head]!, bandOfNode[head]!]);
  }
  return { network: book.close(), places: book.places, edgesInside, edgesOutside };
}

/** A node of a band from which a road leads on, on the same side, into what is beyond the band or into the core belongs to that. */
function settleNode(bandOfNode: Uint8Array, node: number, run: ZoneRun): void {
  if (isBeyond(run.band) && isOutside(run.band) === isOutside(bandOfNode[node]!)) bandOfNode[node] = run.band;
}

type NodeAndBand = readonly [node: number, band: number];

/**
 * Runs of one edge between its two nodes. Where two runs of one side meet, what is beyond is one of them; where the
 * sides differ the road crosses the border, and the crossing itself is a place between two nodes.
 */
function addEdge(
  book: PlaceBook,
  edge: number,
  runs: readonly ZoneRun[],
  [tail, tailBand]: NodeAndBand,
  [head, headBand]: NodeAndBand,
): void {
  let begin = tail;
  for (let at = 0; at <= runs.length; at += 1) {
    const [before, after] = [runs[at - 1], runs[at]];
    const [bandBefore, bandAfter] = [before?.band ?? tailBand, after?.band ?? headBand];
    const known = before === undefined ? tail : after === undefined ? head : null;
    let end = known ?? book.nodeFor(isBeyond(bandBefore) ? bandBefore : bandAfter);
    let next = end;
    if (isOutside(bandBefore) !== isOutside(bandAfter)) {
      end = before === undefined ? tail : book.nodeFor(bandBefore);
      next = after === undefined ? head : book.nodeFor(bandAfter);
      book.addBorder(edge, end, next, before, after, isOutside(bandBefore));
    }
    if (before !== undefined && !isBeyond(before.band)) book.addPiece(edge, begin, end, before);
    begin = next;
  }
}

class PlaceBook {
  readonly places: CordonPlace[] = [];
  readonly #graph: RoadGraph;
  readonly #runs: ZoneRuns;
  readonly #cost: CordonCost;
  readonly #tails: number[] = [];
  readonly #heads: number[] = [];
  readonly #forward: number[] = [];
  readonly #backward: number[] = [];
  #nodes = 2;

  constructor(graph: RoadGraph, runs: ZoneRuns, cost: CordonCost) {
    this.#graph = graph;
    this.#runs = runs;
    this.#cost = cost;
  }

  newNode(): number {
    this.#nodes += 1;
    return this.#nodes - 1;
  }

  nodeFor(band: number): number {
    return band === FAR ? OUTER_NODE : band === CORE ? CORE_NODE : this.newNode();
  }

  /** @param before, after the runs on both sides, one of them missing where the border passes through a node */
  addBorder(
    edge: number,
    tail: number,
    head: number,
    before: ZoneRun | undefined,
    after: ZoneRun | undefined,
    leadsIn: boolean,
  ): void {
    const run = after ?? before;
    if (run === undefined) throw new Error(`Edge ${edge} has no runs.`);
    const [x, y] = after === undefined ? [run.x2, run.y2] : [run.x1, run.y1];
    this.#add(edge, tail, head, { x, y, where: 'border', leadsIn, azimuthDegrees: azimuthOf(run) }, 0);
  }

  addPiece(edge: number, tail: number, head: number, run: ZoneRun): void {
    const [x, y] = [(run.x1 + run.x2) / 2, (run.y1 + run.y2) / 2];
    const where = isOutside(run.band) ? 'outside' : 'inside';
    const tie = 1 + Math.floor(TIE_STEPS * this.#runs.nearness(x, y));
    this.#add(edge, tail, head, { x, y, where, leadsIn: null, azimuthDegrees: azimuthOf(run) }, tie);
  }

  #add(
    edge: number,
    tail: number,
    head: number,
    place: Omit<CordonPlace, 'edge' | 'road'>,
    tie: number,
  ): void {
    const road = this.#graph.lines.properties[this.#graph.line[edge]!]!;
    const cost = this.#cost(road);
    if (!(cost >= 1 && (cost <= 1000 || cost === Infinity)))
      throw new Error(`A place on a road cannot cost ${cost}.`);
    const capacity = cost === Infinity ? UNCUTTABLE : cost * COST_STEP + tie;
    this.places.push({ ...place, edge, road });
    this.#tails.push(tail);
    this.#heads.push(head);
    this.#forward.push(road.oneway === 'backward' ? 0 : capacity);
    this.#backward.push(road.oneway === 'forward' ? 0 : capacity);
  }

  close(): FlowNetwork {
    return buildFlowNetwork(this.#nodes, {
      tails: Int32Array.from(this.#tails),
      heads: Int32Array.from(this.#heads),
      forward: Int32Array.from(this.#forward),
      backward: Int32Array.from(this.#backward),
    });
  }
}

function azimuthOf({ x1, y1, x2, y2 }: ZoneRun): number {
  const degrees = (Math.atan2(x2 - x1, y2 - y1) * 180) / Math.PI;
  return (degrees + 360) % 360;
}
