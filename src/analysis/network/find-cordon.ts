import type { MultiPolygon } from 'geojson';
import type { CordonFinding } from '#domain/cordon-findings.ts';
import type { RoadGraph } from './build-road-graph.ts';
import {
  buildCordonNetwork,
  CORE_NODE,
  COST_STEP,
  type CordonCost,
  type CordonNetwork,
  type CordonPlace,
  OUTER_NODE,
} from './cordon-network.ts';
import { UNCUTTABLE } from './flow-network.ts';
import { SINK, SOURCE } from './flow-search.ts';
import { maxFlow } from './max-flow.ts';
import { roadFindings } from './road-findings.ts';
import { createZoneBorder } from './zone-border.ts';
import { type Bands, ZoneRuns } from './zone-runs.ts';

/** Which traffic must be seen: all that comes in, all that goes out, or each of the two on its own. */
export const SEEN_WAYS = ['in', 'out', 'both'] as const;
export type SeenWays = (typeof SEEN_WAYS)[number];

export interface CordonOptions {
  readonly bands: Bands;
  readonly cost: CordonCost;
  readonly seen: SeenWays;
}

/** A place on a road and the traffic that a camera there must see. */
export interface CordonPoint extends CordonPlace {
  readonly sees: SeenWays;
  /** Where the traffic it sees is going to, degrees clockwise from the plane's north; when it sees both, the traffic that comes in. */
  readonly azimuthDegrees: number;
  readonly cost: number;
}

export interface Cordon {
  /** Every crossing of the border that vehicles may take. */
  readonly entries: readonly CordonPlace[];
  readonly points: readonly CordonPoint[];
  /** Cost of the points; equal to `flow`, which no set of points can go below: that proves it least. */
  readonly cut: number;
  readonly flow: number;
  readonly findings: readonly CordonFinding[];
  readonly network: CordonNetwork;
}

/**
 * Fewest, or cheapest, places on roads such that every way from beyond the band outside to the core of a zone passes one
 * of them: docs/methods/cordon.md. A way of traffic on a road is watched apart from the other, so that what comes in
 * and what goes out are two cuts, each least; a place in both is one point that sees both.
 * @param zone closed rings in the plane of the graph, metres
 */
export function findCordon(graph: RoadGraph, zone: MultiPolygon, options: CordonOptions): Cordon {
  const runs = new ZoneRuns(graph, createZoneBorder(zone), options.bands);
  const built = buildCordonNetwork(graph, runs, options.cost);
  const ways = options.seen === 'both' ? (['in', 'out'] as const) : [options.seen];
  const cuts = ways.map((way) => leastCut(built, way));
  const points = joinWays(built, options.cost, cuts);
  const open = cuts.some(({ isOpen }) => isOpen);
  return {
    entries: built.places.filter(({ where }) => where === 'border'),
    points: open ? [] : points,
    cut: open ? Infinity : points.reduce((sum, { cost }) => sum + cost, 0),
    flow: open ? Infinity : cuts.reduce((sum, { flow }) => sum + flow, 0),
    findings: [...roadFindings(graph), ...zoneFindings(graph, built, options.bands, open)],
    network: built,
  };
}

interface WayCut {
  readonly way: 'in' | 'out';
  /** In units of cost. */
  readonly flow: number;
  /** Places, and whether the traffic seen goes from tail to head. */
  readonly places: ReadonlyMap<number, boolean>;
  readonly isOpen: boolean;
}

function leastCut({ network, places }: CordonNetwork, way: 'in' | 'out'): WayCut {
  const sides = new Uint8Array(network.nodeCount);
  sides[OUTER_NODE] = way === 'in' ? SOURCE : SINK;
  sides[CORE_NODE] = way === 'in' ? SINK : SOURCE;
  const { flow, fromSource } = maxFlow(network, sides);
  const cut = new Map<number, boolean>();
  let isOpen = false;
  for (let place = 0; place < places.length; place += 1) {
    const arc = network.arcOfEdge[place]!;
    const mate = network.mate[arc]!;
    const [tail, head] = [fromSource[network.head[mate]!]!, fromSource[network.head[arc]!]!];
    if (tail === head) continue;
    const capacity = network.capacity[tail === 1 ? arc : mate]!;
    if (capacity === 0) continue;
    cut.set(place, tail === 1);
    isOpen ||= capacity === UNCUTTABLE;
  }
  // What is below a step only chose among equal cuts. It could carry over beyond some four thousand points.
  return { way, flow: Math.floor(flow / COST_STEP), places: cut, isOpen };
}

function joinWays({ places }: CordonNetwork, cost: CordonCost, cuts: readonly WayCut[]): CordonPoint[] {
  const points = new Map<number, CordonPoint>();
  for (const { way, places: cut } of cuts)
    for (const [place, forward] of cut) {
      const at = places[place]!;
      const other = points.get(place);
      const azimuthDegrees = forward ? at.azimuthDegrees : (at.azimuthDegrees + 180) % 360;
      const price = cost(at.road);
      if (other) points.set(place, { ...other, sees: 'both', cost: other.cost + price });
      else points.set(place, { ...at, azimuthDegrees, sees: way, cost: price });
    }
  return [...points.values()];
}

function zoneFindings(
  graph: RoadGraph,
  { network, edgesInside, edgesOutside }: CordonNetwork,
  { inwardMetres }: Bands,
  open: boolean,
): readonly CordonFinding[] {
  if (graph.tails.length === 0) return [];
  if (edgesInside === 0) return [{ code: 'zone-without-roads', amount: 0 }];
  if (edgesOutside === 0) return [{ code: 'nothing-outside', amount: 0 }];
  const findings: CordonFinding[] = [];
  const isEmpty = network.first[CORE_NODE] === network.first[CORE_NODE + 1];
  if (isEmpty) findings.push({ code: 'core-empty', amount: inwardMetres });
  if (open) findings.push({ code: 'not-closable', amount: 0 });
  return findings;
}
