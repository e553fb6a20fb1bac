import type { HalfPlane, ViewPlace } from './half-plane.ts';

/**
 * The corners of a zone of half-planes, counter-clockwise seen from above, at most `reachMetres` ahead, behind and to each side:
 * a picture that holds the horizon has no corners there. Empty when nothing is left.
 * Each half-plane cuts the outline once (Sutherland and Hodgman, 1974): exact, for the outline is convex.
 */
export function zoneOutline(halfPlanes: readonly HalfPlane[], reachMetres: number): readonly ViewPlace[] {
  const [far, near] = [reachMetres, -reachMetres];
  let outline: readonly ViewPlace[] = [
    { forward: near, left: far },
    { forward: near, left: near },
    { forward: far, left: near },
    { forward: far, left: far },
  ];
  for (const side of halfPlanes) outline = cutOutline(outline, side);
  return outline.length < 3 ? [] : outline;
}

function cutOutline(outline: readonly ViewPlace[], side: HalfPlane): readonly ViewPlace[] {
  const kept: ViewPlace[] = [];
  for (const [at, corner] of outline.entries()) {
    const next = outline[(at + 1) % outline.length]!;
    const here = excess(corner, side);
    const there = excess(next, side);
    if (here <= 0) kept.push(corner);
    if (here < 0 === there < 0 || here === 0 || there === 0) continue;
    const share = here / (here - there);
    kept.push({
      forward: corner.forward + share * (next.forward - corner.forward),
      left: corner.left + share * (next.left - corner.left),
    });
  }
  return kept;
}

function excess({ forward, left }: ViewPlace, side: HalfPlane): number {
  return side.forward * forward + side.left * left - side.limit;
}

/** Square metres inside an outline. */
export function outlineArea(outline: readonly ViewPlace[]): number {
  let twice = 0;
  for (const [at, a] of outline.entries()) {
    const b = outline[(at + 1) % outline.length]!;
    twice += a.forward * b.left - b.forward * a.left;
  }
  return twice / 2;
}
