import { NO_EDGE, type QuarterView } from './quarter-view.ts';
import type { SightIndex } from './sight-index.ts';
import type { SightQuery } from './sight-query.ts';

/** Half the diagonal of a square of side 1. */
const HALF_DIAGONAL = Math.SQRT1_2;
let queries = 0;

/**
 * Brings the edges of buildings near the camera into its quarters: cells of the grid are walked ring by ring outwards, so that near
 * walls hide far ones at once, and the walk ends when no direction is open beyond a ring.
 */
export function gatherWalls(index: SightIndex, query: SightQuery, quarters: readonly QuarterView[]): void {
  const open = quarters.filter((each) => !each.isEmpty);
  if (open.length === 0 || index.edges.length === 0) return;
  queries = queries === 0x3fffffff ? 1 : queries + 1;
  if (queries === 1) index.marks.fill(0);
  const eye = new EdgeProjector(index, query, open, queries);
  const { west, south, cellMetres, columns, rows } = index.grid;
  const column = Math.floor((query.x - west) / cellMetres);
  const row = Math.floor((query.y - south) / cellMetres);
  let farthest = eye.farthest();
  // Beyond the last ring of the grid there is nothing, however far the camera is from it.
  const lastRing = Math.max(
    Math.abs(column),
    Math.abs(row),
    Math.abs(columns - 1 - column),
    Math.abs(rows - 1 - row),
  );
  const firstRing = Math.max(0, -column, -row, column - columns + 1, row - rows + 1);
  for (let ring = firstRing; ring <= lastRing && (ring - 1) * cellMetres < farthest; ring += 1) {
    const bottom = row - ring;
    const top = row + ring;
    for (let r = Math.max(bottom, 0); r <= top && r < rows; r += 1) {
      const step = r === bottom || r === top || ring === 0 ? 1 : 2 * ring;
      for (let c = column - ring; c <= column + ring; c += step)
        if (c >= 0 && c < columns) eye.visitCell(c, r);
    }
    farthest = eye.farthest();
  }
}

class EdgeProjector {
  readonly #index: SightIndex;
  readonly #query: SightQuery;
  readonly #quarters: readonly QuarterView[];
  readonly #mark: number;
  readonly #sine: number;
  readonly #cosine: number;

  constructor(index: SightIndex, query: SightQuery, quarters: readonly QuarterView[], mark: number) {
    this.#index = index;
    this.#query = query;
    this.#quarters = quarters;
    this.#mark = mark;
    const azimuth = (query.azimuthDegrees * Math.PI) / 180;
    this.#sine = Math.sin(azimuth);
    this.#cosine = Math.cos(azimuth);
  }

  farthest(): number {
    let farthest = 0;
    for (const quarter of this.#quarters) farthest = Math.max(farthest, quarter.walls.farthest());
    return farthest;
  }

  visitCell(column: number, row: number): void {
    const { starts, entryEdges, entryValues, columns } = this.#index.grid;
    const cell = row * columns + column;
    const end = starts[cell + 1]!;
    const start = starts[cell]!;
    if (start === end || !this.#seesCell(column, row)) return;
    const { marks } = this.#index;
    const mark = this.#mark;
    const sine = this.#sine;
    const cosine = this.#cosine;
    const { x, y, ignoresHeights } = this.#query;
    for (let entry = start; entry < end; entry += 1) {
      const at = entry * 4;
      const dx1 = entryValues[at]! - x;
      const dy1 = entryValues[at + 1]! - y;
      const dx2 = entryValues[at + 2]! - x;
      const dy2 = entryValues[at + 3]! - y;
      // Twice the area of the triangle from the camera: negative for a wall that faces it, the inside being to the left.
      const turn = dx1 * dy2 - dy1 * dx2;
      if (turn === 0 || (turn > 0 && ignoresHeights)) continue;
      const edge = entryEdges[entry]!;
      if (!ignoresHeights) {
        // An edge of several cells counts once; a wall that hides all may come twice without harm.
        if (marks[edge] === mark) continue;
        marks[edge] = mark;
      }
      const u1 = dx1 * sine + dy1 * cosine;
      const v1 = dy1 * sine - dx1 * cosine;
      const u2 = dx2 * sine + dy2 * cosine;
      const v2 = dy2 * sine - dx2 * cosine;
      if (turn < 0) this.#project(edge, -turn, u2, v2, u1, v1, true);
      else this.#project(edge, turn, u1, v1, u2, v2, false);
    }
  }

  #seesCell(column: number, row: number): boolean {
    const { west, south, cellMetres } = this.#index.grid;
    const dx = west + (column + 0.5) * cellMetres - this.#query.x;
    const dy = south + (row + 0.5) * cellMetres - this.#query.y;
    const u = dx * this.#sine + dy * this.#cosine;
    const v = dy * this.#sine - dx * this.#cosine;
    const radius = HALF_DIAGONAL * cellMetres * 1.0000001;
    const quarters = this.#quarters;
    for (let at = 0; at < quarters.length; at += 1) {
      const { quarter, from, to, farthestAhead, walls } = quarters[at]!;
      const ahead = quarter === 0 ? u : quarter === 1 ? v : quarter === 2 ? -u : -v;
      const aside = quarter === 0 ? v : quarter === 1 ? -u : quarter === 2 ? -v : u;
      if (ahead < -radius || ahead > farthestAhead + radius) continue;
      if (aside - to * ahead > radius * Math.sqrt(1 + to * to)) continue;
      if (from * ahead - aside > radius * Math.sqrt(1 + from * from)) continue;
      if (ahead <= 2 * radius) return true;
      // The circle around the cell, between two directions and nearer than a distance: behind the walls so far, nothing of it matters.
      const nearest = ahead - radius;
      const first = aside - radius;
      const last = aside + radius;
      const s0 = first > 0 ? first / (ahead + radius) : first / nearest;
      const s1 = last > 0 ? last / nearest : last / (ahead + radius);
      const isHidden = walls.hides(Math.max(s0, from), Math.min(s1, to), 0, 1 / nearest);
      if (!isHidden) return true;
    }
    return false;
  }

  /** An edge from (u1, v1) counter-clockwise to (u2, v2), into every quarter that it passes. */
  #project(
    edge: number,
    turn: number,
    u1: number,
    v1: number,
    u2: number,
    v2: number,
    isFront: boolean,
  ): void {
    const quarters = this.#quarters;
    for (let at = 0; at < quarters.length; at += 1) {
      const view = quarters[at]!;
      const { quarter, from, to } = view;
      const ahead1 = quarter === 0 ? u1 : quarter === 1 ? v1 : quarter === 2 ? -u1 : -v1;
      const aside1 = quarter === 0 ? v1 : quarter === 1 ? -u1 : quarter === 2 ? -v1 : u1;
      const ahead2 = quarter === 0 ? u2 : quarter === 1 ? v2 : quarter === 2 ? -u2 : -v2;
      const aside2 = quarter === 0 ? v2 : quarter === 1 ? -u2 : quarter === 2 ? -v2 : u2;
      if (ahead1 <= 0 && ahead2 <= 0) continue;
      const s0 = firstDirection(ahead1, aside1, ahead2, aside2, from, to);
      if (s0 >= to) continue;
      const s1 = lastDirection(ahead1, aside1, ahead2, aside2, from, to);
      if (s1 <= s0) continue;
      this.#place(view, edge, s0, s1, (ahead1 - ahead2) / turn, (aside2 - aside1) / turn, isFront);
    }
  }

  /** See docs/methods/visibility.md for what a roof hides. */
  #place(
    view: QuarterView,
    edge: number,
    s0: number,
    s1: number,
    slope: number,
    start: number,
    isFront: boolean,
  ): void {
    const { heightMetres, planeMetres, ignoresHeights } = this.#query;
    const rise = heightMetres - planeMetres;
    const roof = ignoresHeights ? 0 : this.#index.heights[this.#index.buildingOfEdge[edge]!]!;
    const over = heightMetres - roof;
    if (ignoresHeights || (rise > 0 ? over <= 0 : rise === 0 ? over < 0 : over <= rise)) {
      if (isFront) view.walls.raise(s0, s1, slope, start, edge);
      return;
    }
    // Shadows begin at a wall and end beyond it: behind what hides the wall there is nothing to note.
    if (view.walls.hides(s0, s1, slope, start)) return;
    if (isFront) view.shadows.push(s0, s1, slope, start, 1, edge);
    else {
      const stretch = rise > 0 && over < rise ? over / rise : 1;
      view.shadows.push(s0, s1, slope * stretch, start * stretch, -1, NO_EDGE);
    }
    // A plane above the lens: the building hides from where the line of sight, which climbs, has left it behind.
    if (isFront && rise < 0 && over < 0) {
      const shrink = over / rise;
      view.shadows.push(s0, s1, slope * shrink, start * shrink, 1, NO_EDGE);
    }
  }
}

/** Where an edge begins in a range of directions; beyond `to` when it does not pass there. */
function firstDirection(
  ahead1: number,
  aside1: number,
  ahead2: number,
  aside2: number,
  from: number,
  to: number,
): number {
  if (ahead1 > 0 && aside1 >= from * ahead1) return aside1 >= to * ahead1 ? 2 : aside1 / ahead1;
  return from * ahead1 - aside1 >= 0 && aside2 - from * ahead2 > 0 ? from : 2;
}

function lastDirection(
  ahead1: number,
  aside1: number,
  ahead2: number,
  aside2: number,
  from: number,
  to: number,
): number {
  if (ahead2 > 0 && aside2 <= to * ahead2) return aside2 <= from * ahead2 ? -2 : aside2 / ahead2;
  return to * ahead1 - aside1 > 0 && aside2 - to * ahead2 >= 0 ? to : -2;
}
