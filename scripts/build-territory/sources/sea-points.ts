import { Delaunay } from 'd3-delaunay';

/** A cell at the coast or at the frontier reaches half of this many typical spacings beyond its centre. */
const REACH_IN_SPACINGS = 3;
const STEPS_IN_REACH = 6;

/**
 * Points of a grid where there is no commune: beyond the reach of every centre and joined to the outside, so that a
 * wide gap between two mountain communes is not taken for the sea. As sites of the same diagram they close the
 * cells at the coast without any clipping, and every edge stays shared.
 * @param points centres in a plane
 * @param spacing typical distance of two centres in that plane
 */
export function seaPoints(points: readonly [number, number][], spacing: number): [number, number][] {
  const reach = spacing * REACH_IN_SPACINGS;
  const step = reach / STEPS_IN_REACH;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const west = Math.min(...xs) - reach * 2;
  const south = Math.min(...ys) - reach * 2;
  const columns = Math.ceil((Math.max(...xs) + reach * 2 - west) / step) + 1;
  const rows = Math.ceil((Math.max(...ys) + reach * 2 - south) / step) + 1;

  const centres = Delaunay.from(points);
  const far = new Uint8Array(columns * rows);
  let nearest = 0;
  for (let cell = 0; cell < far.length; cell += 1) {
    const x = west + (cell % columns) * step;
    const y = south + Math.floor(cell / columns) * step;
    nearest = centres.find(x, y, nearest);
    const [centreX, centreY] = points[nearest]!;
    if (Math.hypot(x - centreX, y - centreY) > reach) far[cell] = 1;
  }

  // Flood from a corner, which is far by construction: 2 marks what is joined to the outside.
  const sea: [number, number][] = [];
  const stack = [0];
  while (stack.length > 0) {
    const cell = stack.pop()!;
    if (far[cell] !== 1) continue;
    far[cell] = 2;
    const column = cell % columns;
    const row = (cell - column) / columns;
    sea.push([west + column * step, south + row * step]);
    if (column > 0) stack.push(cell - 1);
    if (column < columns - 1) stack.push(cell + 1);
    if (row > 0) stack.push(cell - columns);
    if (row < rows - 1) stack.push(cell + columns);
  }
  return sea;
}
