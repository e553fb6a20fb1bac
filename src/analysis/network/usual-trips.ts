import type { RoadClass } from '#domain/records/roads.ts';
import type { RoadGraph } from './build-road-graph.ts';
import type { CordonPlace } from './cordon-network.ts';
import type { Trip } from './cover-trips.ts';

/** What draws traffic in a zone: a town centre, a shopping park; metres in the plane of the graph. */
export interface Destination {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/**
 * What comes in by a road of each class, against a local road, where nobody has counted. A convention of this project:
 * orders of magnitude between classes, to be replaced by counts.
 */
const USUAL_TRAFFIC: Readonly<Record<RoadClass, number>> = {
  motorway: 20,
  primary: 10,
  secondary: 4,
  local: 1,
  service: 0.2,
  path: 0,
};

/**
 * Trips from every way into a zone to every destination in it, without counts: an entry gives by the class of its road, a
 * destination draws by its weight, and the two are independent. Traffic that only goes through is left out.
 */
export function usualTrips(
  { tails, heads, nodeXs, nodeYs }: RoadGraph,
  entries: readonly CordonPlace[],
  destinations: readonly Destination[],
): readonly Trip[] {
  const drawn = destinations.reduce((sum, { weight }) => sum + weight, 0);
  const ends = destinations.map(({ x, y, weight }) => ({ node: nearest(x, y), share: weight / drawn }));
  const trips: Trip[] = [];
  for (const { edge, leadsIn, road } of entries) {
    const along = leadsIn ? 'forward' : 'backward';
    if (road.oneway !== 'both' && road.oneway !== along) continue;
    const from = leadsIn ? tails[edge]! : heads[edge]!;
    for (const { node, share } of ends)
      if (node !== -1) trips.push({ from, to: node, weight: USUAL_TRAFFIC[road.class ?? 'local'] * share });
  }
  return trips;

  function nearest(x: number, y: number): number {
    let [best, least] = [-1, Infinity];
    for (let node = 0; node < nodeXs.length; node += 1) {
      const square = (nodeXs[node]! - x) ** 2 + (nodeYs[node]! - y) ** 2;
      if (square < least) [best, least] = [node, square];
    }
    return best;
  }
}
