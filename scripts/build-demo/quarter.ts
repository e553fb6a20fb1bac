import { Delaunay } from 'd3-delaunay';
import type { BuildingUse } from '#domain/records/buildings.ts';
import type { RoadClass } from '#domain/records/roads.ts';
import type { Random } from './random.ts';
import { insetRing, type Point, type Ring, ringArea, splitBlock } from './split-block.ts';

export interface QuarterBuilding {
  readonly ring: Ring;
  readonly heightMetres: number;
  readonly use: BuildingUse;
  readonly name: string | null;
}

export interface QuarterStreet {
  readonly line: readonly Point[];
  readonly name: string;
  readonly class: RoadClass;
  readonly lanes: number;
}

/** The old town of a small commune that does not exist: blocks between streets, a square in the middle. */
export interface Quarter {
  readonly buildings: readonly QuarterBuilding[];
  readonly streets: readonly QuarterStreet[];
  readonly square: Ring;
  /** Around all blocks; streets leave it in some places. */
  readonly outline: Ring;
}

const RADIUS = 230;
const SPACING = 54;
const EXIT = 430;
/** Ways out of the quarter, degrees counter-clockwise from the east; the first three are departmental roads. */
const EXITS = [15, 140, 262, 72, 205, 318];
const STREET_NAMES = [
  'rue Droite',
  'rue du Four',
  'rue de la Fontaine',
  'rue des Remparts',
  'rue du Portail',
  'rue des Tanneurs',
  'rue de l’Horloge',
  'rue du Puits',
  'montée des Oliviers',
  'rue du Marché',
  'rue des Écoles',
  'traverse du Lavoir',
];
const PUBLIC_NAMES = ['Mairie (fictif)', 'École (fictif)', 'Médiathèque (fictif)', 'Poste (fictif)'];

/** Seeded: one draw gives one town. Cells of Voronoi are its blocks, their borders its streets. */
export function makeQuarter(random: Random): Quarter {
  const points = blockMiddles(random);
  const delaunay = Delaunay.from(points.map(([east, north]) => [east, north] as [number, number]));
  const limit = 2 * RADIUS;
  const voronoi = delaunay.voronoi([-limit, -limit, limit, limit]);
  const inside = points.map((point) => Math.hypot(...point) < RADIUS);
  const squareAt = delaunay.find(0, 0);
  const cells = points.map((_, at) => counterClockwise(voronoi.cellPolygon(at) ?? []));
  const buildings: QuarterBuilding[] = [];
  for (const [at, cell] of cells.entries()) {
    if (!inside[at] || at === squareAt) continue;
    const fromMiddle = Math.hypot(...points[at]!) / RADIUS;
    buildings.push(...builtBlock(insetRing(cell, 2.8 + 1.6 * fromMiddle), fromMiddle, random));
  }
  return {
    buildings: withPublicOnes(buildings, points[squareAt]!),
    streets: [
      ...streetsBetween(delaunay, voronoi.circumcenters, inside, random),
      ...exitRoads(cells, inside),
    ],
    square: insetRing(cells[squareAt]!, 3),
    outline: circle(RADIUS + 45),
  };
}

/** Closer together in the middle, as old towns are. */
function blockMiddles(random: Random): readonly Point[] {
  const middles: Point[] = [];
  const steps = Math.ceil((1.6 * RADIUS) / SPACING);
  for (let row = -steps; row <= steps; row++) {
    for (let column = -steps; column <= steps; column++) {
      const east = (column + (row % 2 === 0 ? 0 : 0.5)) * SPACING + random.between(-13, 13);
      const north = row * SPACING * 0.87 + random.between(-13, 13);
      const distance = Math.hypot(east, north);
      const pull = distance === 0 ? 0 : (distance / RADIUS) ** 0.22;
      middles.push([east * pull, north * pull]);
    }
  }
  return middles;
}

/** Houses wall to wall along the streets; most of what touches no street is courts and gardens. */
function builtBlock(block: Ring, fromMiddle: number, random: Random): QuarterBuilding[] {
  if (block.length < 3) return [];
  const plots = splitBlock(block, 110 + 190 * fromMiddle, () => random.next());
  return plots.flatMap((ring) => {
    const onStreet = ring.some((point) => isOnEdge(point, block));
    if (random.chance(onStreet ? 0.06 + 0.22 * fromMiddle : 0.75)) return [];
    const heightMetres = onStreet ? 12.5 - 5 * fromMiddle + random.between(-2, 2) : random.between(2.6, 4);
    const use: BuildingUse = !onStreet ? 'other' : random.chance(0.12) ? 'business' : 'dwelling';
    return [
      { ring: ring.map(roundPoint), heightMetres: Math.round(heightMetres * 10) / 10, use, name: null },
    ];
  });
}

/** The largest buildings near the square are the town's. */
function withPublicOnes(buildings: readonly QuarterBuilding[], middle: Point): readonly QuarterBuilding[] {
  const near = buildings
    .map(({ ring }, at) => ({ at, area: ringArea(ring), away: distance(ring[0]!, middle) }))
    .filter(({ away }) => away < 90)
    .sort((a, b) => b.area - a.area)
    .slice(0, PUBLIC_NAMES.length);
  const names = new Map(near.map(({ at }, rank) => [at, PUBLIC_NAMES[rank]!]));
  return buildings.map((building, at) => {
    const name = names.get(at);
    return name === undefined ? building : { ...building, name, use: 'public' as const };
  });
}

/** One street a border of two blocks, from crossing to crossing. */
function streetsBetween(
  { halfedges, triangles }: Delaunay<unknown>,
  centres: ArrayLike<number>,
  inside: readonly boolean[],
  random: Random,
): QuarterStreet[] {
  const crossing = (triangle: number): Point =>
    roundPoint([centres[2 * triangle]!, centres[2 * triangle + 1]!]);
  const streets: QuarterStreet[] = [];
  for (let edge = 0; edge < halfedges.length; edge++) {
    const opposite = halfedges[edge]!;
    if (opposite < edge) continue;
    const left = triangles[edge]!;
    const right = triangles[edge % 3 === 2 ? edge - 2 : edge + 1]!;
    if (!inside[left] && !inside[right]) continue;
    streets.push({
      line: [crossing(Math.floor(edge / 3)), crossing(Math.floor(opposite / 3))],
      name: `${random.pick(STREET_NAMES)} (fictif)`,
      class: inside[left] && inside[right] ? 'local' : 'secondary',
      lanes: inside[left] && inside[right] ? 1 : 2,
    });
  }
  return streets;
}

/** From the crossing of the ring nearest to each way out. */
function exitRoads(cells: readonly Ring[], inside: readonly boolean[]): QuarterStreet[] {
  const border = cells.flatMap((cell, at) => (inside[at] ? cell : []));
  return EXITS.map((degrees, at) => {
    const angle = (degrees * Math.PI) / 180;
    const out: Point = [Math.cos(angle), Math.sin(angle)];
    const from = border.reduce((best, point) => (reach(point, out) > reach(best, out) ? point : best));
    return {
      line: [roundPoint(from), roundPoint([out[0] * EXIT, out[1] * EXIT])],
      name: at < 3 ? `D ${901 + at} (fictif)` : `chemin ${at - 2} (fictif)`,
      class: at < 3 ? 'secondary' : 'local',
      lanes: at < 3 ? 2 : 1,
    };
  });
}

/** How far a point lies on a way, less how far beside it. */
function reach([east, north]: Point, [outEast, outNorth]: Point): number {
  return east * outEast + north * outNorth - 2 * Math.abs(east * outNorth - north * outEast);
}

function counterClockwise(closed: readonly (readonly number[])[]): Ring {
  const ring = closed.slice(0, -1).map(([east, north]): Point => [east!, north!]);
  return ringArea(ring) < 0 ? ring.reverse() : ring;
}

function isOnEdge([east, north]: Point, ring: Ring): boolean {
  return ring.some(([ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length]!;
    const length = Math.hypot(bx - ax, by - ay);
    return length > 0 && Math.abs((bx - ax) * (north - ay) - (by - ay) * (east - ax)) / length < 0.01;
  });
}

function circle(radius: number): Ring {
  return Array.from({ length: 48 }, (_, at): Point => {
    const angle = (at * Math.PI) / 24;
    return roundPoint([radius * Math.cos(angle), radius * Math.sin(angle)]);
  });
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** To the centimetre. */
function roundPoint([east, north]: Point): Point {
  return [Math.round(east * 100) / 100, Math.round(north * 100) / 100];
}
