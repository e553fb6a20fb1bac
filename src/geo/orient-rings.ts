import { orient2d } from 'robust-predicates';
import { splitCrossings } from './split-crossings.ts';

/** Edges of an area, four numbers each: x1, y1, x2, y2. */
export type FlatEdges = number[];

export interface OrientedRings {
  /** The inside lies to the left of each; none crosses another, and their ends meet. Empty when the area is. */
  readonly edges: FlatEdges;
  /** The rings as given cross or touch themselves or each other. */
  readonly wasMended: boolean;
}

/**
 * The boundary of an area given by rings under the even-odd rule: whatever their order and direction, whether they cross, touch or
 * repeat each other. What is inside of an odd number of rings is in.
 * @param rings each x, y, x, y…, closed or not
 */
export function orientRings(rings: readonly ArrayLike<number>[]): OrientedRings {
  const edges: FlatEdges = [];
  const ends: number[] = [];
  for (const ring of rings) {
    pushEdges(ring, edges);
    ends.push(edges.length);
  }
  if (edges.length === 0) return { edges, wasMended: false };
  if (ends.length === 1 && edges.length <= 16 && turnsOneWay(edges))
    return { edges: leftward(edges), wasMended: false };
  if (meetOnlyAtEnds(edges, ends)) return { edges: orientNested(edges, ends), wasMended: false };
  return { edges: orientEvenOdd(splitCrossings(edges)), wasMended: true };
}

/** Points that repeat the one before are left out. */
function pushEdges(ring: ArrayLike<number>, edges: FlatEdges): void {
  const count = ring.length >> 1;
  if (count < 3) return;
  let x = ring[(count - 1) * 2]!;
  let y = ring[(count - 1) * 2 + 1]!;
  for (let at = 0; at < count; at += 1) {
    const nextX = ring[at * 2]!;
    const nextY = ring[at * 2 + 1]!;
    if (nextX === x && nextY === y) continue;
    edges.push(x, y, nextX, nextY);
    x = nextX;
    y = nextY;
  }
}

/** Three or four corners that all turn the same way make a convex ring, which needs no further look: most buildings. */
function turnsOneWay(edges: FlatEdges): boolean {
  let left = 0;
  let right = 0;
  for (let at = 0; at < edges.length; at += 4) {
    const next = (at + 4) % edges.length;
    const turn = orient2d(
      edges[at]!,
      edges[at + 1]!,
      edges[at + 2]!,
      edges[at + 3]!,
      edges[next + 2]!,
      edges[next + 3]!,
    );
    if (turn < 0) left += 1;
    else if (turn > 0) right += 1;
    else return false;
  }
  return left === 0 || right === 0;
}

function leftward(edges: FlatEdges): FlatEdges {
  return twiceArea(edges, 0, edges.length) > 0 ? edges : reversed(edges);
}

function twiceArea(edges: FlatEdges, from: number, to: number): number {
  // Relative to the first corner: far from the origin the products would lose the last digits.
  const x0 = edges[from]!;
  const y0 = edges[from + 1]!;
  let area = 0;
  for (let at = from; at < to; at += 4)
    area += (edges[at]! - x0) * (edges[at + 3]! - y0) - (edges[at + 2]! - x0) * (edges[at + 1]! - y0);
  return area;
}

function reversed(edges: FlatEdges): FlatEdges {
  const turned: FlatEdges = [];
  for (let at = edges.length - 4; at >= 0; at -= 4)
    turned.push(edges[at + 2]!, edges[at + 3]!, edges[at]!, edges[at + 1]!);
  return turned;
}

/** True when no edge touches another but the next one of its ring, at their common end. */
function meetOnlyAtEnds(edges: FlatEdges, ends: readonly number[]): boolean {
  const count = edges.length / 4;
  const order = Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => leastX(edges, a) - leastX(edges, b),
  );
  for (let i = 0; i < count; i += 1) {
    const a = order[i]!;
    const greatestX = Math.max(edges[a * 4]!, edges[a * 4 + 2]!);
    for (let j = i + 1; j < count && leastX(edges, order[j]!) <= greatestX; j += 1) {
      const b = order[j]!;
      if (touch(edges, a * 4, b * 4) && !isNextWithout(edges, ends, a, b)) return false;
    }
  }
  return true;
}

function leastX(edges: FlatEdges, edge: number): number {
  return Math.min(edges[edge * 4]!, edges[edge * 4 + 2]!);
}

/** True for edges that follow each other in a ring and have only that corner in common: no spike. */
function isNextWithout(edges: FlatEdges, ends: readonly number[], a: number, b: number): boolean {
  const [i, j] = a < b ? [a, b] : [b, a];
  const end = ends.find((each) => each > i * 4)! / 4;
  const start = (ends.findLast((each) => each <= i * 4) ?? 0) / 4;
  if (j >= end) return false;
  const [first, second] = j === i + 1 ? [i, j] : i === start && j === end - 1 ? [j, i] : [-1, -1];
  if (first === -1) return false;
  const [ax, ay, bx, by] = [
    edges[first * 4]!,
    edges[first * 4 + 1]!,
    edges[second * 4]!,
    edges[second * 4 + 1]!,
  ];
  const [cx, cy] = [edges[second * 4 + 2]!, edges[second * 4 + 3]!];
  if (orient2d(ax, ay, bx, by, cx, cy) !== 0) return end - start > 2;
  return (bx - ax) * (cx - bx) + (by - ay) * (cy - by) > 0;
}

function touch(edges: FlatEdges, i: number, j: number): boolean {
  const [ax, ay, bx, by] = [edges[i]!, edges[i + 1]!, edges[i + 2]!, edges[i + 3]!];
  const [cx, cy, dx, dy] = [edges[j]!, edges[j + 1]!, edges[j + 2]!, edges[j + 3]!];
  if (Math.max(cy, dy) < Math.min(ay, by) || Math.min(cy, dy) > Math.max(ay, by)) return false;
  if (Math.max(cx, dx) < Math.min(ax, bx) || Math.min(cx, dx) > Math.max(ax, bx)) return false;
  const c = orient2d(ax, ay, bx, by, cx, cy);
  const d = orient2d(ax, ay, bx, by, dx, dy);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return false;
  const a = orient2d(cx, cy, dx, dy, ax, ay);
  const b = orient2d(cx, cy, dx, dy, bx, by);
  return !((a > 0 && b > 0) || (a < 0 && b < 0));
}

/** Rings that do not meet: each is an outer limit or a courtyard by how many others hold it. */
function orientNested(edges: FlatEdges, ends: readonly number[]): FlatEdges {
  const oriented: FlatEdges = [];
  let start = 0;
  for (const end of ends) {
    const x = edges[start]!;
    const y = edges[start + 1]!;
    let holders = 0;
    for (let at = 0; at < edges.length; at += 4) {
      if (at >= start && at < end) continue;
      holders += crossesRay(edges, at, x, y) ? 1 : 0;
    }
    const ring = edges.slice(start, end);
    const isLeftward = twiceArea(edges, start, end) > 0 === (holders % 2 === 0);
    for (const value of isLeftward ? ring : reversed(ring)) oriented.push(value);
    start = end;
  }
  return oriented;
}

/** True when the ray from a place towards the east crosses an edge. */
export function crossesRay(edges: ArrayLike<number>, at: number, x: number, y: number): boolean {
  const y1 = edges[at + 1]!;
  const y2 = edges[at + 3]!;
  if (y1 > y === y2 > y) return false;
  // Negative when the place is left of the edge in a y-up plane: an edge that climbs is then east of it.
  const side = orient2d(edges[at]!, y1, edges[at + 2]!, y2, x, y);
  return side !== 0 && side > 0 === y2 > y1 ? false : side !== 0;
}

/** Edges that do not cross: each is turned so that an odd number of others lies between what is to its left and the outside. */
function orientEvenOdd(edges: FlatEdges): FlatEdges {
  const oriented: FlatEdges = [];
  for (let at = 0; at < edges.length; at += 4) {
    const [x1, y1, x2, y2] = [edges[at]!, edges[at + 1]!, edges[at + 2]!, edges[at + 3]!];
    const isRightIn = oddToTheRight(edges, at);
    // Right of an edge that climbs is east; of one that runs east, south.
    const climbs = y1 !== y2 ? y2 > y1 : x2 > x1;
    if (isRightIn === climbs) oriented.push(x2, y2, x1, y1);
    else oriented.push(x1, y1, x2, y2);
  }
  return oriented;
}

/** Whether the east side (the south side, for an edge that runs along a parallel) is inside, told at the middle of the edge. */
function oddToTheRight(edges: FlatEdges, edge: number): boolean {
  const isFlat = edges[edge + 1]! === edges[edge + 3]!;
  const x = (edges[edge]! + edges[edge + 2]!) / 2;
  const y = (edges[edge + 1]! + edges[edge + 3]!) / 2;
  let crossed = 0;
  for (let at = 0; at < edges.length; at += 4) {
    if (at === edge) continue;
    // For a flat edge the plane is turned so that south becomes east: (x, y) → (−y, x).
    const crosses = isFlat
      ? crossesRay([-edges[at + 1]!, edges[at]!, -edges[at + 3]!, edges[at + 2]!], 0, -y, x)
      : crossesRay(edges, at, x, y);
    if (crosses) crossed += 1;
  }
  return crossed % 2 === 1;
}
