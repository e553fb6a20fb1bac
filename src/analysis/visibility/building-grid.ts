import type { EdgeGrid } from './edge-grid.ts';

/** For each cell of an edge grid, the buildings whose rectangle touches it: those that a place of the cell may be inside of. */
export interface BuildingGrid {
  readonly starts: Uint32Array;
  readonly buildings: Int32Array;
  /** West, south, east, north of each building. */
  readonly boxes: Float64Array;
}

export function buildBuildingGrid(
  edges: Float64Array,
  edgeStarts: Uint32Array,
  grid: EdgeGrid,
): BuildingGrid {
  const boxes = boxesOf(edges, edgeStarts);
  const starts = new Uint32Array(grid.columns * grid.rows + 1);
  walkBoxes(boxes, grid, (cell) => {
    starts[cell + 1]! += 1;
  });
  for (let cell = 1; cell < starts.length; cell += 1) starts[cell]! += starts[cell - 1]!;
  const buildings = new Int32Array(starts.at(-1)!);
  const next = starts.slice(0, -1);
  walkBoxes(boxes, grid, (cell, building) => {
    buildings[next[cell]!] = building;
    next[cell]! += 1;
  });
  return { starts, buildings, boxes };
}

/** The place is inside of the rectangle of each; of the building itself is for the caller to see. */
export function buildingsNear(
  grid: EdgeGrid,
  { starts, buildings, boxes }: BuildingGrid,
  x: number,
  y: number,
): readonly number[] {
  const column = Math.floor((x - grid.west) / grid.cellMetres);
  const row = Math.floor((y - grid.south) / grid.cellMetres);
  if (column < 0 || column >= grid.columns || row < 0 || row >= grid.rows) return [];
  const cell = row * grid.columns + column;
  const near: number[] = [];
  for (let entry = starts[cell]!; entry < starts[cell + 1]!; entry += 1) {
    const building = buildings[entry]!;
    const at = building * 4;
    if (x >= boxes[at]! && y >= boxes[at + 1]! && x <= boxes[at + 2]! && y <= boxes[at + 3]!)
      near.push(building);
  }
  return near;
}

function boxesOf(edges: Float64Array, edgeStarts: Uint32Array): Float64Array {
  const boxes = new Float64Array((edgeStarts.length - 1) * 4);
  for (let building = 0; building < edgeStarts.length - 1; building += 1) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let edge = edgeStarts[building]!; edge < edgeStarts[building + 1]!; edge += 1) {
      const x = edges[edge * 4]!;
      const y = edges[edge * 4 + 1]!;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    boxes[building * 4] = west;
    boxes[building * 4 + 1] = south;
    boxes[building * 4 + 2] = east;
    boxes[building * 4 + 3] = north;
  }
  return boxes;
}

function walkBoxes(
  boxes: Float64Array,
  grid: EdgeGrid,
  visit: (cell: number, building: number) => void,
): void {
  for (let building = 0; building * 4 < boxes.length; building += 1) {
    const left = Math.floor((boxes[building * 4]! - grid.west) / grid.cellMetres);
    const low = Math.floor((boxes[building * 4 + 1]! - grid.south) / grid.cellMetres);
    const right = Math.floor((boxes[building * 4 + 2]! - grid.west) / grid.cellMetres);
    const high = Math.floor((boxes[building * 4 + 3]! - grid.south) / grid.cellMetres);
    for (let row = low; row <= high; row += 1)
      for (let column = left; column <= right; column += 1) visit(row * grid.columns + column, building);
  }
}
