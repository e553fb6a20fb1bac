import type { HalfPlane } from '#domain/optics/half-plane.ts';
import { turnHalfPlane } from './quarter.ts';
import { ShadowList } from './shadow-list.ts';
import { WallEnvelope } from './wall-envelope.ts';

/** Owner of what is no wall: the limit of the picture, of the reach, of a mask, of a shadow. */
export const NO_EDGE = -1;

/** One quarter of the horizon on its way to being seen. */
export class QuarterView {
  readonly quarter: number;
  readonly walls = new WallEnvelope();
  readonly shadows = new ShadowList();
  /** Near limits of the picture, w ≤ slope·s + start, two numbers each. */
  readonly nearLines: number[] = [];
  /** Directions in which the picture holds anything. */
  from = 0;
  to = 0;
  isEmpty = true;
  /** No place that is asked for is farther ahead. */
  farthestAhead = 0;

  constructor(quarter: number) {
    this.quarter = quarter;
  }

  /** Sets the limits of the picture, before any wall. */
  open(halfPlanes: readonly HalfPlane[], reachMetres: number): void {
    this.shadows.count = 0;
    this.nearLines.length = 0;
    this.from = -1;
    this.to = 1;
    const farLines: number[] = [];
    for (const side of halfPlanes) this.#addLimit(turnHalfPlane(side, this.quarter), farLines);
    this.isEmpty = this.from >= this.to;
    if (this.isEmpty) return;
    this.walls.reset(this.from, this.to, 0, 1 / reachMetres, NO_EDGE);
    for (let at = 0; at < farLines.length; at += 2)
      this.walls.raise(this.from, this.to, farLines[at]!, farLines[at + 1]!, NO_EDGE);
    this.#narrow();
  }

  /** limit·w ≥ forward + left·s: a far limit, a near one, or a limit of direction. */
  #addLimit({ forward, left, limit }: HalfPlane, farLines: number[]): void {
    if (limit > 0) farLines.push(left / limit, forward / limit);
    else if (limit < 0) this.nearLines.push(left / limit, forward / limit);
    else if (left > 0) this.to = Math.min(this.to, -forward / left);
    else if (left < 0) this.from = Math.max(this.from, -forward / left);
    else if (forward > 0) this.to = this.from;
  }

  /** The picture is convex, so the directions that hold something are one interval: those where the far limit is beyond the near one. */
  #narrow(): void {
    const { walls, nearLines } = this;
    let from = this.to;
    let to = this.from;
    for (let piece = 0; piece < walls.count; piece += 1) {
      let s0 = walls.edges[piece]!;
      let s1 = walls.edges[piece + 1]!;
      for (let at = 0; at < nearLines.length; at += 2) {
        const slope = nearLines[at]! - walls.slopes[piece]!;
        const start = nearLines[at + 1]! - walls.starts[piece]!;
        const room0 = slope * s0 + start;
        const room1 = slope * s1 + start;
        if (room0 <= 0 && room1 <= 0) s1 = s0;
        else if (room0 < 0) s0 += ((s1 - s0) * room0) / (room0 - room1);
        else if (room1 < 0) s1 -= ((s1 - s0) * room1) / (room1 - room0);
      }
      if (s1 <= s0) continue;
      from = Math.min(from, s0);
      to = Math.max(to, s1);
    }
    this.from = from;
    this.to = to;
    this.isEmpty = from >= to;
    if (!this.isEmpty) walls.crop(from, to);
    this.farthestAhead = walls.farthestAhead();
  }
}
