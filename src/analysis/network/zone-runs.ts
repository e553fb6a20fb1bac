import type { RoadGraph } from './build-road-graph.ts';
import type { ZoneBorder } from './zone-border.ts';

/** Beyond the band outside, in it, in the band inside, in the core that is protected. */
export const FAR = 0;
export const OUTSIDE = 1;
export const INSIDE = 2;
export const CORE = 3;

export interface Bands {
  /** How far outside the border a point may stand, and how far inside; metres ≥ 0. */
  readonly outwardMetres: number;
  readonly inwardMetres: number;
}

/** A piece of an edge that lies in one band, with its ends and its middle, metres. */
export interface ZoneRun {
  readonly band: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly metres: number;
  /** Goes further from the border than a graze. */
  readonly isDeep: boolean;
}

/** Shorter pieces are not cut further: how exactly the bands, not the border, are followed. */
const FINEST_METRES = 1;
/** A road that leaves the zone and comes back without going further than this has not left it: contours and roads are drawn to some metres. */
export const GRAZE_METRES = 5;

export const isOutside = (band: number): boolean => band <= OUTSIDE;
export const isBeyond = (band: number): boolean => band === FAR || band === CORE;

/** Cuts edges of roads at the border of a zone and at the ends of its bands. */
export class ZoneRuns {
  readonly #graph: RoadGraph;
  readonly #border: ZoneBorder;
  readonly #bands: Bands;
  readonly #reach: number;

  constructor(graph: RoadGraph, border: ZoneBorder, bands: Bands) {
    if (!(bands.outwardMetres >= 0 && bands.inwardMetres >= 0))
      throw new Error(`Bands of ${bands.outwardMetres} and ${bands.inwardMetres} m are no bands.`);
    this.#graph = graph;
    this.#border = border;
    this.#bands = bands;
    this.#reach = Math.max(bands.outwardMetres, bands.inwardMetres) + 1;
  }

  bandAt(x: number, y: number): number {
    const isIn = this.#border.isInside(x, y);
    const width = this.#width(isIn);
    return this.#bandOf(isIn, width > 0 && this.#border.distance(x, y, width) < width);
  }

  /** 0 on the border, 1 as far from it as a point may stand. */
  nearness(x: number, y: number): number {
    return this.#border.distance(x, y, this.#reach) / this.#reach;
  }

  /** Runs of an edge in its order; two that follow each other differ. */
  ofEdge(edge: number): readonly ZoneRun[] {
    const { lines, from, to } = this.#graph;
    const [begin, end] = [from[edge]!, to[edge]!];
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let vertex = begin; vertex <= end; vertex += 1) {
      west = Math.min(west, lines.xs[vertex]!);
      east = Math.max(east, lines.xs[vertex]!);
      south = Math.min(south, lines.ys[vertex]!);
      north = Math.max(north, lines.ys[vertex]!);
    }
    const runs: ZoneRun[] = [];
    const reach = this.#reach;
    const isNear = this.#border.comesInto(west - reach, south - reach, east + reach, north + reach);
    for (let vertex = begin; vertex < end; vertex += 1) {
      const [x1, y1] = [lines.xs[vertex]!, lines.ys[vertex]!];
      const [x2, y2] = [lines.xs[vertex + 1]!, lines.ys[vertex + 1]!];
      if (isNear) this.#cutSegment(runs, x1, y1, x2, y2);
      else addRun(runs, this.#border.isInside(x1, y1) ? CORE : FAR, x1, y1, x2, y2, true);
    }
    return this.#withoutGrazes(runs);
  }

  #width(isIn: boolean): number {
    return isIn ? this.#bands.inwardMetres : this.#bands.outwardMetres;
  }

  #bandOf(isIn: boolean, isNear: boolean): number {
    if (isIn) return isNear ? INSIDE : CORE;
    return isNear ? OUTSIDE : FAR;
  }

  #cutSegment(runs: ZoneRun[], x1: number, y1: number, x2: number, y2: number): void {
    let last = 0;
    for (const share of [...this.#border.crossings(x1, y1, x2, y2), 1]) {
      if (share - last < 1e-9 && share < 1) continue;
      const [ax, ay] = [x1 + (x2 - x1) * last, y1 + (y2 - y1) * last];
      const [bx, by] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
      // No border lies between the two: the middle tells the side of the whole piece.
      const isIn = this.#border.isInside((ax + bx) / 2, (ay + by) / 2);
      const isDeep = this.#isDeep(ax, ay, bx, by);
      this.#cutBand(runs, isIn, ax, ay, bx, by, isDeep);
      last = share;
    }
  }

  /**
   * The distance to the border changes by at most a metre a metre, so the distances of both ends bound it between them;
   * what they leave open is halved.
   */
  #cutBand(
    runs: ZoneRun[],
    isIn: boolean,
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    isDeep: boolean,
  ): void {
    const width = this.#width(isIn);
    if (width === 0) {
      addRun(runs, this.#bandOf(isIn, false), x1, y1, x2, y2, isDeep);
      return;
    }
    const length = Math.hypot(x2 - x1, y2 - y1);
    const limit = width + length;
    const sum = this.#border.distance(x1, y1, limit) + this.#border.distance(x2, y2, limit);
    const isNear = (sum + length) / 2 < width;
    if (isNear || (sum - length) / 2 >= width || length < FINEST_METRES) {
      addRun(runs, this.#bandOf(isIn, isNear || sum / 2 < width), x1, y1, x2, y2, isDeep);
      return;
    }
    const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
    this.#cutBand(runs, isIn, x1, y1, mx, my, isDeep);
    this.#cutBand(runs, isIn, mx, my, x2, y2, isDeep);
  }

  /** Ends and middle are looked at: between two vertices a border seldom turns away and back. */
  #isDeep(x1: number, y1: number, x2: number, y2: number): boolean {
    const depth = (x: number, y: number): number => this.#border.distance(x, y, GRAZE_METRES);
    const deepest = Math.max(depth(x1, y1), depth((x1 + x2) / 2, (y1 + y2) / 2), depth(x2, y2));
    return deepest >= GRAZE_METRES;
  }

  /** Gives to its neighbours a run between two of the other side that nowhere goes deeper than a graze. */
  #withoutGrazes(runs: readonly ZoneRun[]): readonly ZoneRun[] {
    const kept: ZoneRun[] = [];
    for (const [at, run] of runs.entries()) {
      const [before, after] = [kept.at(-1), runs[at + 1]];
      const isBetween =
        before !== undefined &&
        after !== undefined &&
        isOutside(before.band) !== isOutside(run.band) &&
        isOutside(after.band) !== isOutside(run.band);
      const band = isBetween && !run.isDeep ? before.band : run.band;
      addRun(kept, band, run.x1, run.y1, run.x2, run.y2, run.isDeep, run.metres);
    }
    return kept;
  }
}

function addRun(
  runs: ZoneRun[],
  band: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  isDeep: boolean,
  metres = Math.hypot(x2 - x1, y2 - y1),
): void {
  const last = runs.at(-1);
  if (last?.band !== band) runs.push({ band, x1, y1, x2, y2, metres, isDeep });
  else
    runs[runs.length - 1] = { ...last, x2, y2, metres: last.metres + metres, isDeep: last.isDeep || isDeep };
}
