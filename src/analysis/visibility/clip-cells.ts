import type { HalfPlane } from '#domain/optics/half-plane.ts';
import { turnHalfPlane } from './quarter.ts';
import { ViewCells } from './view-cells.ts';

/** The part of what is seen that lies in a half-plane: a level of detail, a limit of the picture. */
export function clipCells(cells: ViewCells, halfPlane: HalfPlane): ViewCells {
  const clipped = new ViewCells();
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const { forward, left, limit } = turnHalfPlane(halfPlane, quarter);
    for (let cell = 0; cell < cells.count; cell += 1) {
      if (cells.quarters[cell] === quarter) clipCell(cells, cell, forward, left, limit, clipped);
    }
  }
  return clipped;
}

/**
 * In perspective the half-plane is limit·w − forward − left·s ≥ 0. That is linear along the near line and along the far line, so
 * its sign changes once on each: between those places the cell is whole, cut by the half-plane's own line, or gone.
 */
function clipCell(
  cells: ViewCells,
  cell: number,
  forward: number,
  left: number,
  limit: number,
  clipped: ViewCells,
): void {
  const at = cell * 8;
  const s0 = cells.values[at]!;
  const s1 = cells.values[at + 1]!;
  const near = [cells.values[at + 2]!, cells.values[at + 3]!] as const;
  const far = [cells.values[at + 4]!, cells.values[at + 5]!] as const;
  const room = (line: readonly [number, number], s: number): number => {
    const w = line[1] === Number.POSITIVE_INFINITY ? 1e300 : line[0] * s + line[1];
    return limit * w - forward - left * s;
  };
  const stops = [s0, s1];
  for (const line of [near, far]) {
    const a = room(line, s0);
    const b = room(line, s1);
    if (a > 0 !== b > 0 && Math.abs(a) < 1e200)
      stops.push(Math.min(Math.max(s0 + ((s1 - s0) * a) / (a - b), s0), s1));
  }
  stops.sort((a, b) => a - b);
  for (let stop = 1; stop < stops.length; stop += 1) {
    const from = stops[stop - 1]!;
    const to = stops[stop]!;
    if (to - from < 1e-14) continue;
    const middle = (from + to) / 2;
    const nearIn = room(near, middle) > 0;
    const farIn = room(far, middle) > 0;
    if (!nearIn && !farIn) continue;
    const line = [left / limit, forward / limit] as const;
    const [nearSlope, nearStart] = nearIn ? near : line;
    const [farSlope, farStart] = farIn ? far : line;
    clipped.push(
      cells.quarters[cell]!,
      from,
      to,
      nearSlope,
      nearStart,
      farSlope,
      farStart,
      farIn ? cells.farOwners[cell]! : -1,
    );
  }
}
