/** Of no points, an empty box at the origin. */
export function boxOfPoints(
  xs: Float64Array,
  ys: Float64Array,
): readonly [west: number, south: number, east: number, north: number] {
  if (xs.length === 0) return [0, 0, 0, 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let point = 0; point < xs.length; point++) {
    west = Math.min(west, xs[point]!);
    east = Math.max(east, xs[point]!);
    south = Math.min(south, ys[point]!);
    north = Math.max(north, ys[point]!);
  }
  return [west, south, east, north];
}
