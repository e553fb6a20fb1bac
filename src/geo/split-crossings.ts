import { orient2d } from 'robust-predicates';

const STEPS_A_METRE = 2 ** 20;

/**
 * Edges cut wherever they meet, so that no two cross; those that then lie on each other an even number of times are left out, for
 * under the even-odd rule they bound nothing. Where two cross, the place is rounded to a micrometre.
 * @param edges x1, y1, x2, y2 each, metres
 */
export function splitCrossings(edges: readonly number[]): number[] {
  const count = edges.length / 4;
  const cuts: number[][] = Array.from({ length: count }, () => []);
  const order = Array.from({ length: count }, (_, at) => at).sort(
    (a, b) => leastX(edges, a) - leastX(edges, b),
  );
  for (let i = 0; i < count; i += 1) {
    const a = order[i]!;
    const greatestX = Math.max(edges[a * 4]!, edges[a * 4 + 2]!);
    for (let j = i + 1; j < count && leastX(edges, order[j]!) <= greatestX; j += 1)
      cutPair(edges, a, order[j]!, cuts);
  }
  const pieces = new Map<string, readonly [number, number, number, number]>();
  for (let edge = 0; edge < count; edge += 1) {
    const corners = orderedCorners(edges, edge, cuts[edge]!);
    for (let at = 2; at < corners.length; at += 2)
      togglePiece(pieces, corners[at - 2]!, corners[at - 1]!, corners[at]!, corners[at + 1]!);
  }
  return [...pieces.values()].flat();
}

function leastX(edges: readonly number[], edge: number): number {
  return Math.min(edges[edge * 4]!, edges[edge * 4 + 2]!);
}

function cutPair(edges: readonly number[], first: number, second: number, cuts: number[][]): void {
  // In the order of their numbers, so that the rounding does not depend on who is asked first.
  const [i, j] = first < second ? [first, second] : [second, first];
  const [ax, ay, bx, by] = [edges[i * 4]!, edges[i * 4 + 1]!, edges[i * 4 + 2]!, edges[i * 4 + 3]!];
  const [cx, cy, dx, dy] = [edges[j * 4]!, edges[j * 4 + 1]!, edges[j * 4 + 2]!, edges[j * 4 + 3]!];
  if (Math.max(cy, dy) < Math.min(ay, by) || Math.min(cy, dy) > Math.max(ay, by)) return;
  const c = orient2d(ax, ay, bx, by, cx, cy);
  const d = orient2d(ax, ay, bx, by, dx, dy);
  const a = orient2d(cx, cy, dx, dy, ax, ay);
  const b = orient2d(cx, cy, dx, dy, bx, by);
  if (c === 0 && isBetween(ax, ay, bx, by, cx, cy)) cuts[i]!.push(cx, cy);
  if (d === 0 && isBetween(ax, ay, bx, by, dx, dy)) cuts[i]!.push(dx, dy);
  if (a === 0 && isBetween(cx, cy, dx, dy, ax, ay)) cuts[j]!.push(ax, ay);
  if (b === 0 && isBetween(cx, cy, dx, dy, bx, by)) cuts[j]!.push(bx, by);
  if (!(c > 0 ? d < 0 : c < 0 && d > 0) || !(a > 0 ? b < 0 : a < 0 && b > 0)) return;
  const share = c / (c - d);
  const x = rounded(cx + share * (dx - cx));
  const y = rounded(cy + share * (dy - cy));
  cuts[i]!.push(x, y);
  cuts[j]!.push(x, y);
}

/** Two edges that lie on each other and are crossed by a third get the same corner from it. */
function rounded(value: number): number {
  return Math.round(value * STEPS_A_METRE) / STEPS_A_METRE;
}

/** Of a place on the line of an edge: whether it is on the edge. */
function isBetween(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  return Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by);
}

function orderedCorners(edges: readonly number[], edge: number, cuts: readonly number[]): readonly number[] {
  const [x1, y1, x2, y2] = [
    edges[edge * 4]!,
    edges[edge * 4 + 1]!,
    edges[edge * 4 + 2]!,
    edges[edge * 4 + 3]!,
  ];
  const places: { x: number; y: number; along: number }[] = [];
  for (let at = 0; at < cuts.length; at += 2) {
    const x = cuts[at]!;
    const y = cuts[at + 1]!;
    places.push({ x, y, along: (x - x1) * (x2 - x1) + (y - y1) * (y2 - y1) });
  }
  places.sort((a, b) => a.along - b.along);
  return [x1, y1, ...places.flatMap(({ x, y }) => [x, y]), x2, y2];
}

/** An edge that comes a second time, either way round, takes the first away. */
function togglePiece(
  pieces: Map<string, readonly [number, number, number, number]>,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): void {
  if (x1 === x2 && y1 === y2) return;
  const isForward = x1 < x2 || (x1 === x2 && y1 < y2);
  const key = isForward ? `${x1},${y1},${x2},${y2}` : `${x2},${y2},${x1},${y1}`;
  if (!pieces.delete(key)) pieces.set(key, [x1, y1, x2, y2]);
}
