/** East and north of the middle of the quarter, metres. */
export type Point = readonly [east: number, north: number];
/** Convex, counter-clockwise, not closed. */
export type Ring = readonly Point[];

/** A convex ring without what lies beyond a line: `normal · point ≤ limit` stays. */
function cutRing(ring: Ring, [nx, ny]: Point, limit: number): Ring {
  const kept: Point[] = [];
  for (const [at, point] of ring.entries()) {
    const next = ring[(at + 1) % ring.length]!;
    const here = nx * point[0] + ny * point[1] - limit;
    const there = nx * next[0] + ny * next[1] - limit;
    if (here <= 0) kept.push(point);
    if (here <= 0 === there <= 0) continue;
    const share = here / (here - there);
    kept.push([point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])]);
  }
  return kept;
}

/** A convex ring whose edges have all come in by so many metres; empty when nothing is left. */
export function insetRing(ring: Ring, metres: number): Ring {
  let left: Ring = ring;
  for (const [at, point] of ring.entries()) {
    const next = ring[(at + 1) % ring.length]!;
    const length = Math.hypot(next[0] - point[0], next[1] - point[1]);
    if (length === 0) continue;
    const normal: Point = [(next[1] - point[1]) / length, -(next[0] - point[0]) / length];
    left = cutRing(left, normal, normal[0] * point[0] + normal[1] * point[1] - metres);
  }
  return left;
}

/** Square metres. */
export function ringArea(ring: Ring): number {
  let twice = 0;
  for (const [at, point] of ring.entries()) {
    const next = ring[(at + 1) % ring.length]!;
    twice += point[0] * next[1] - next[0] * point[1];
  }
  return twice / 2;
}

/** Convex plots of a convex block: cut across its longest side until each is small enough. `chance` draws 0 … 1. */
export function splitBlock(block: Ring, largest: number, chance: () => number): readonly Ring[] {
  if (block.length < 3 || ringArea(block) <= largest * (0.7 + 0.6 * chance())) return [block];
  let along: Point = [1, 0];
  let longest = 0;
  for (const [at, point] of block.entries()) {
    const next = block[(at + 1) % block.length]!;
    const length = Math.hypot(next[0] - point[0], next[1] - point[1]);
    if (length <= longest) continue;
    longest = length;
    along = [(next[0] - point[0]) / length, (next[1] - point[1]) / length];
  }
  const positions = block.map(([east, north]) => along[0] * east + along[1] * north);
  const across = block.map(([east, north]) => -along[1] * east + along[0] * north);
  const [low, high] = [Math.min(...positions), Math.max(...positions)];
  const [near, far] = [Math.min(...across), Math.max(...across)];
  // Across its length, or, for a deep block, along it: courts come to lie in the middle.
  const deep = far - near > high - low;
  const normal: Point = deep ? [-along[1], along[0]] : along;
  const [from, to] = deep ? [near, far] : [low, high];
  const limit = from + (to - from) * (0.38 + 0.24 * chance());
  return [cutRing(block, normal, limit), cutRing(block, [-normal[0], -normal[1]], -limit)].flatMap((part) =>
    ringArea(part) < 12 ? [] : splitBlock(part, largest, chance),
  );
}
