/** Edges in square cells. An edge stands in every cell that it may cross, by value: a cell is read without jumping about. */
export interface EdgeGrid {
  readonly west: number;
  readonly south: number;
  readonly cellMetres: number;
  readonly columns: number;
  readonly rows: number;
  /** For each cell, where its entries begin; one more at the end. */
  readonly starts: Uint32Array;
  /** Of each entry: the number of the edge, and its x1, y1, x2, y2. */
  readonly entryEdges: Int32Array;
  readonly entryValues: Float64Array;
}

const LEAST_CELL_METRES = 20;
const GREATEST_CELLS = 4_000_000;

/** @param edges x1, y1, x2, y2 each, metres, all finite */
export function buildEdgeGrid(edges: Float64Array): EdgeGrid {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < edges.length; at += 2) {
    const x = edges[at]!;
    const y = edges[at + 1]!;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  if (edges.length === 0) [west, south, east, north] = [0, 0, 0, 0];
  const area = (east - west) * (north - south);
  const cellMetres = Math.max(
    LEAST_CELL_METRES,
    Math.sqrt(area / GREATEST_CELLS),
    (east - west) / 100_000,
    (north - south) / 100_000,
  );
  const columns = Math.floor((east - west) / cellMetres) + 1;
  const rows = Math.floor((north - south) / cellMetres) + 1;
  const frame = { west, south, cellMetres, columns, rows };
  const starts = new Uint32Array(columns * rows + 1);
  countEntries(edges, frame, starts);
  for (let cell = 1; cell < starts.length; cell += 1) starts[cell]! += starts[cell - 1]!;
  const total = starts.at(-1)!;
  const entryEdges = new Int32Array(total);
  const entryValues = new Float64Array(total * 4);
  fillEntries(edges, frame, starts, entryEdges, entryValues);
  return { ...frame, starts, entryEdges, entryValues };
}

type GridFrame = Pick<EdgeGrid, 'west' | 'south' | 'cellMetres' | 'columns' | 'rows'>;

/** Leaves in `starts[cell + 1]` … sums to come; counts stand one cell later, so that the running sum gives the starts. */
function countEntries(edges: Float64Array, frame: GridFrame, starts: Uint32Array): void {
  walkEdges(edges, frame, (cell) => {
    starts[cell + 1]! += 1;
  });
}

function fillEntries(
  edges: Float64Array,
  frame: GridFrame,
  starts: Uint32Array,
  entryEdges: Int32Array,
  entryValues: Float64Array,
): void {
  const next = starts.slice(0, -1);
  walkEdges(edges, frame, (cell, edge) => {
    const entry = next[cell]!;
    next[cell] = entry + 1;
    entryEdges[entry] = edge;
    const to = entry * 4;
    const from = edge * 4;
    entryValues[to] = edges[from]!;
    entryValues[to + 1] = edges[from + 1]!;
    entryValues[to + 2] = edges[from + 2]!;
    entryValues[to + 3] = edges[from + 3]!;
  });
}

function walkEdges(edges: Float64Array, frame: GridFrame, visit: (cell: number, edge: number) => void): void {
  const { west, south, cellMetres, columns } = frame;
  for (let edge = 0; edge * 4 < edges.length; edge += 1) {
    const c1 = (edges[edge * 4]! - west) / cellMetres;
    const r1 = (edges[edge * 4 + 1]! - south) / cellMetres;
    const c2 = (edges[edge * 4 + 2]! - west) / cellMetres;
    const r2 = (edges[edge * 4 + 3]! - south) / cellMetres;
    const left = Math.floor(Math.min(c1, c2));
    const right = Math.floor(Math.max(c1, c2));
    const low = Math.floor(Math.min(r1, r2));
    const high = Math.floor(Math.max(r1, r2));
    const isStraight = left === right || low === high;
    for (let row = low; row <= high; row += 1)
      for (let column = left; column <= right; column += 1)
        if (isStraight || mayCross(c1, r1, c2, r2, column, row)) visit(row * columns + column, edge);
  }
}

/** Whether a line passes the square of a cell, a little enlarged: rounding may say yes too often, never too seldom. */
function mayCross(c1: number, r1: number, c2: number, r2: number, column: number, row: number): boolean {
  const across = c2 - c1;
  const up = r2 - r1;
  const offset = across * (row + 0.5 - r1) - up * (column + 0.5 - c1);
  return Math.abs(offset) <= 0.5000001 * (Math.abs(across) + Math.abs(up));
}
