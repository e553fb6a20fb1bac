import type { Metres2D } from '#geo/units.ts';
import { placeOf } from './quarter.ts';
import type { ViewCells } from './view-cells.ts';

/** Corners this near to each other on one ray are one. */
const SAME_PLACE_METRES = 1e-7;

/** The limits of what is seen, the inside to the left: outer rings counter-clockwise, holes clockwise; not closed. Metres, in the frame of the index. */
export function traceRings(
  cells: ViewCells,
  eye: { readonly x: number; readonly y: number },
  azimuthDegrees: number,
): readonly (readonly Metres2D[])[] {
  const azimuth = (azimuthDegrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(azimuth), Math.cos(azimuth)];
  const round = traceAllRound(cells, eye.x, eye.y, sine, cosine);
  if (round) return [round];
  const net = new EdgeNet();
  addArcs(cells, net);
  return net
    .rings()
    .map((ring) =>
      ring.map(
        ({ forward, left }) =>
          [eye.x + forward * sine - left * cosine, eye.y + forward * cosine + left * sine] as const,
      ),
    );
}

/** A view all round that begins at the camera everywhere is one ring, read off its far lines; null when it is not. */
function traceAllRound(
  { values, quarters, count }: ViewCells,
  x: number,
  y: number,
  sine: number,
  cosine: number,
): readonly Metres2D[] | null {
  if (count === 0 || quarters[0] !== 0 || values[0] !== -1) return null;
  if (quarters[count - 1] !== 3 || values[count * 8 - 7] !== 1) return null;
  const ring: Metres2D[] = [];
  let forwardBefore = Number.NaN;
  let leftBefore = Number.NaN;
  for (let cell = 0; cell < count; cell += 1) {
    const at = cell * 8;
    const next = cell + 1 === count ? 0 : at + 8;
    const from = values[at]!;
    const to = values[at + 1]!;
    const isNextQuarter = to === 1 && values[next] === -1;
    if (values[at + 3] !== Number.POSITIVE_INFINITY || (values[next] !== to && !isNextQuarter)) return null;
    const quarter = quarters[cell]!;
    for (let end = 0; end < 2; end += 1) {
      const s = end === 0 ? from : to;
      const ahead = 1 / (values[at + 4]! * s + values[at + 5]!);
      const aside = s * ahead;
      const forward = quarter === 0 ? ahead : quarter === 1 ? -aside : quarter === 2 ? -ahead : aside;
      const left = quarter === 0 ? aside : quarter === 1 ? ahead : quarter === 2 ? -aside : -ahead;
      if (
        Math.abs(forward - forwardBefore) < SAME_PLACE_METRES &&
        Math.abs(left - leftBefore) < SAME_PLACE_METRES
      )
        continue;
      forwardBefore = forward;
      leftBefore = left;
      ring.push([x + forward * sine - left * cosine, y + forward * cosine + left * sine]);
    }
  }
  return ring;
}

interface Corner {
  readonly forward: number;
  readonly left: number;
  readonly next: number[];
}

/** Corners and the edges from each to the next. */
class EdgeNet {
  readonly corners: Corner[] = [];

  corner(forward: number, left: number): number {
    this.corners.push({ forward, left, next: [] });
    return this.corners.length - 1;
  }

  join(from: number, to: number): void {
    if (from !== to) this.corners[from]!.next.push(to);
  }

  rings(): readonly (readonly Corner[])[] {
    const rings: Corner[][] = [];
    for (let start = 0; start < this.corners.length; start += 1) {
      while (this.corners[start]!.next.length > 0) {
        const ring = withoutStraight(this.#follow(start));
        if (ring.length >= 3) rings.push(ring);
      }
    }
    return rings;
  }

  #follow(start: number): Corner[] {
    const ring: Corner[] = [];
    let before: Corner | null = null;
    let at = start;
    do {
      const corner: Corner = this.corners[at]!;
      ring.push(corner);
      const choice: number = corner.next.length < 2 || !before ? 0 : this.#sharpestLeft(before, corner);
      const [next] = corner.next.splice(choice, 1);
      if (next === undefined) break;
      before = corner;
      at = next;
    } while (at !== start);
    return ring;
  }

  /** Where rings touch, the way on that stays in the same part of what is seen: the first one clockwise from the way back. */
  #sharpestLeft(before: Corner, corner: Corner): number {
    const back = Math.atan2(before.left - corner.left, before.forward - corner.forward);
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [choice, next] of corner.next.entries()) {
      const there = this.corners[next]!;
      const ahead = Math.atan2(there.left - corner.left, there.forward - corner.forward);
      const turn = (((back - ahead) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI) || 2 * Math.PI;
      if (turn < least) {
        least = turn;
        best = choice;
      }
    }
    return best;
  }
}

/** A ray where cells begin or end: distances from the camera, sorted, and their corners. */
interface Ray {
  readonly quarter: number;
  readonly s: number;
  /** w of the corners, and +1 for a cell that begins here, −1 for one that ends: near, far. */
  readonly sides: {
    readonly cell: number;
    readonly near: number;
    readonly far: number;
    readonly begins: boolean;
  }[];
}

/** Far lines run counter-clockwise, near lines back; along rays, what cells on both sides have in common cancels. */
function addArcs(cells: ViewCells, net: EdgeNet): void {
  const { values, count } = cells;
  const rays = raysOf(cells);
  const eye = net.corner(0, 0);
  const corners = new Int32Array(count * 4);
  for (const ray of rays) joinRay(ray, net, eye, corners);
  for (let cell = 0; cell < count; cell += 1) {
    const at = cell * 4;
    net.join(corners[at + 1]!, corners[at + 3]!);
    if (values[cell * 8 + 3] !== Number.POSITIVE_INFINITY) net.join(corners[at + 2]!, corners[at]!);
  }
}

function raysOf({ values, quarters, count }: ViewCells): readonly Ray[] {
  const rays = new Map<number, Ray>();
  const add = (cell: number, s: number, begins: boolean): void => {
    // The last ray of a quarter is the first of the next.
    const isLast = s >= 1;
    const quarter = isLast ? (quarters[cell]! + 1) % 4 : quarters[cell]!;
    const direction = isLast ? -1 : s;
    const key = quarter * 4 + direction;
    let ray = rays.get(key);
    if (!ray) {
      ray = { quarter, s: direction, sides: [] };
      rays.set(key, ray);
    }
    const at = cell * 8;
    const near = values[at + 2]! * s + values[at + 3]!;
    const far = values[at + 4]! * s + values[at + 5]!;
    ray.sides.push({ cell, near: 1 / near, far: 1 / far, begins });
  };
  for (let cell = 0; cell < count; cell += 1) {
    add(cell, values[cell * 8]!, true);
    add(cell, values[cell * 8 + 1]!, false);
  }
  return [...rays.values()];
}

/** Makes the corners of a ray and joins them where only one side is seen. `corners` holds near and far at the beginning, then at the end, of each cell. */
function joinRay({ quarter, s, sides }: Ray, net: EdgeNet, eye: number, corners: Int32Array): void {
  const stops = sides
    .flatMap(({ cell, near, far, begins }) => {
      const slot = cell * 4 + (begins ? 0 : 2);
      const weight = begins ? 1 : -1;
      return [
        { distance: near, slot, weight },
        { distance: far, slot: slot + 1, weight: -weight },
      ];
    })
    .sort((a, b) => a.distance - b.distance);
  let corner = -1;
  let reached = Number.NEGATIVE_INFINITY;
  let balance = 0;
  for (const { distance, slot, weight } of stops) {
    if (distance - reached > SAME_PLACE_METRES) {
      const { forward, left } = placeOf(quarter, s, 1 / distance);
      const next = distance < SAME_PLACE_METRES ? eye : net.corner(forward, left);
      // Outwards where a cell begins, inwards where one ends.
      if (balance > 0) net.join(corner, next);
      else if (balance < 0) net.join(next, corner);
      corner = next;
      reached = distance;
    }
    corners[slot] = corner;
    balance += weight;
  }
}

/** Corners on the straight line from the last that is kept to the next go: one of two that are the same stays. */
function withoutStraight(ring: readonly Corner[]): Corner[] {
  const kept: Corner[] = [];
  for (const [at, corner] of ring.entries()) {
    const before = kept.at(-1) ?? ring.at(-1)!;
    const after = ring[at + 1] ?? kept[0] ?? ring[0]!;
    if (!isOnTheWay(before, corner, after)) kept.push(corner);
  }
  return kept;
}

function isOnTheWay(before: Corner, corner: Corner, after: Corner): boolean {
  const [ax, ay] = [corner.forward - before.forward, corner.left - before.left];
  const [bx, by] = [after.forward - corner.forward, after.left - corner.left];
  const length = Math.hypot(ax + bx, ay + by);
  return Math.abs(ax * by - ay * bx) <= SAME_PLACE_METRES * length && ax * bx + ay * by >= 0;
}
