/** Cells of the grid in which near places are looked for: east and north of it all of a country in steps of a centimetre. */
const CELLS_A_SIDE = 0x8000000;

/**
 * Gives the same number to places at most `tolerance` metres from the first of them: vertices that two lines share are
 * written twice, and rounded. In order of first appearance, from 0.
 */
export function mergePlaces(xs: Float64Array, ys: Float64Array, tolerance: number): Int32Array {
  if (!(tolerance > 0)) throw new Error(`Places cannot be merged at ${tolerance} m.`);
  const numbers = new Int32Array(xs.length);
  const firstOfCell = new Map<number, number>();
  const nextOfCell: number[] = [];
  const firsts: number[] = [];
  const square = tolerance * tolerance;
  const near = (column: number, row: number, x: number, y: number): number => {
    let found = firstOfCell.get(column * CELLS_A_SIDE + row) ?? -1;
    for (; found !== -1; found = nextOfCell[found]!) {
      const [dx, dy] = [xs[firsts[found]!]! - x, ys[firsts[found]!]! - y];
      if (dx * dx + dy * dy <= square) return found;
    }
    return -1;
  };
  for (let vertex = 0; vertex < xs.length; vertex += 1) {
    const x = xs[vertex]!;
    const y = ys[vertex]!;
    const column = Math.floor(x / tolerance);
    const row = Math.floor(y / tolerance);
    let number = near(column, row, x, y);
    for (let cell = 0; number === -1 && cell < 9; cell += 1)
      number = near(column - 1 + (cell % 3), row - 1 + Math.floor(cell / 3), x, y);
    if (number === -1) {
      number = firsts.length;
      firsts.push(vertex);
      const key = column * CELLS_A_SIDE + row;
      nextOfCell.push(firstOfCell.get(key) ?? -1);
      firstOfCell.set(key, number);
    }
    numbers[vertex] = number;
  }
  return numbers;
}
