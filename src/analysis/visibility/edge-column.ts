import { orient2d } from 'robust-predicates';

/** Edges as they come, x1, y1, x2, y2 each, in an array that grows. */
export class EdgeColumn {
  /** Numbers in use, four an edge. */
  length = 0;
  #values: Float64Array;

  constructor(expected: number) {
    this.#values = new Float64Array(Math.max(expected, 64));
  }

  add(edges: readonly number[]): void {
    this.#reserve(edges.length);
    this.#values.set(edges, this.length);
    this.length += edges.length;
  }

  /**
   * Most buildings: a ring of four corners that all turn one way, closed or not, is convex and needs no other look. False when it
   * is anything else, and nothing is added.
   */
  addFourSided(ring: Float64Array): boolean {
    const isClosed = ring.length === 10 && ring[0] === ring[8] && ring[1] === ring[9];
    if (ring.length !== 8 && !isClosed) return false;
    const [ax, ay, bx, by] = [ring[0]!, ring[1]!, ring[2]!, ring[3]!];
    const [cx, cy, dx, dy] = [ring[4]!, ring[5]!, ring[6]!, ring[7]!];
    const first = orient2d(ax, ay, bx, by, cx, cy);
    const second = orient2d(bx, by, cx, cy, dx, dy);
    const third = orient2d(cx, cy, dx, dy, ax, ay);
    const fourth = orient2d(dx, dy, ax, ay, bx, by);
    // Negative is counter-clockwise here.
    if (first < 0 && second < 0 && third < 0 && fourth < 0) this.#addRing(ax, ay, bx, by, cx, cy, dx, dy);
    else if (first > 0 && second > 0 && third > 0 && fourth > 0)
      this.#addRing(ax, ay, dx, dy, cx, cy, bx, by);
    else return false;
    return true;
  }

  toArray(): Float64Array {
    return this.#values.slice(0, this.length);
  }

  #addRing(
    ax: number,
    ay: number,
    bx: number,
    by: number,
    cx: number,
    cy: number,
    dx: number,
    dy: number,
  ): void {
    this.#reserve(16);
    const values = this.#values;
    let at = this.length;
    values[at++] = ax;
    values[at++] = ay;
    values[at++] = bx;
    values[at++] = by;
    values[at++] = bx;
    values[at++] = by;
    values[at++] = cx;
    values[at++] = cy;
    values[at++] = cx;
    values[at++] = cy;
    values[at++] = dx;
    values[at++] = dy;
    values[at++] = dx;
    values[at++] = dy;
    values[at++] = ax;
    values[at++] = ay;
    this.length = at;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#values.length) return;
    const values = new Float64Array((this.length + more) * 2);
    values.set(this.#values);
    this.#values = values;
  }
}
