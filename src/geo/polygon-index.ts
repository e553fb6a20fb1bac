import type { MultiPolygon, Polygon } from 'geojson';
import { orient2d } from 'robust-predicates';

export interface PolygonIndex {
  /**
   * Which area holds a place; the first one when areas overlap or the place is on a shared border, for a border
   * belongs to both areas (as in Turf's booleanPointInPolygon, whose answers these are).
   * @param lng WGS84 degrees, or the unit of the areas
   * @returns position in the array given to `createPolygonIndex`, -1 when no area holds it or it is not finite
   */
  readonly find: (lng: number, lat: number) => number;
}

/** Grid cells for each edge: more makes more places answered by one read, fewer makes the build shorter. */
const CELLS_PER_EDGE = 6;
const MAXIMUM_CELLS_A_SIDE = 2048;
/** Added around an edge, in cells, when the cells it crosses are marked: rounding may mark one too many, never one too few. */
const MARK_MARGIN = 1e-6;
/** In place of a list of edges: the area covers the cell, nothing is to be tested. */
const WHOLE = -1;

/**
 * A grid over all areas. A cell that no edge crosses has one answer, known in advance; in the others, each area with
 * an edge there is tested by crossing number, on the edges of that row of cells only, with the exact orientation
 * test of Shewchuk (Adaptive Precision Floating-Point Arithmetic, 1997).
 */
export function createPolygonIndex(areas: readonly (Polygon | MultiPolygon)[]): PolygonIndex {
  const rings = areas.map((area) => (area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()));
  let edgeCount = 0;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ringsOfArea of rings) {
    for (const ring of ringsOfArea) {
      edgeCount += ring.length;
      for (const point of ring) {
        const x = point[0]!;
        const y = point[1]!;
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
    }
  }
  const side = Math.min(Math.max(Math.ceil(Math.sqrt(edgeCount * CELLS_PER_EDGE)), 1), MAXIMUM_CELLS_A_SIDE);
  const columnsPerDegree = (side * (1 - 1e-9)) / (east - west || 1);
  const rowsPerDegree = (side * (1 - 1e-9)) / (north - south || 1);

  /** x1, y1, x2, y2 of the edges, grouped by area and row; an edge of several rows is in each. */
  const edges: number[] = [];
  const firstEntry = new Int32Array(side * side).fill(-1);
  const lastEntry = new Int32Array(side * side);
  /** Four numbers an entry: area, start and end in `edges` (start WHOLE: covered), next entry of the cell. */
  const entries: number[] = [];

  const addEntry = (cell: number, area: number, start: number, end: number): void => {
    const entry = entries.length;
    entries.push(area, start, end, -1);
    if (firstEntry[cell] === -1) firstEntry[cell] = entry;
    else entries[lastEntry[cell]! + 3] = entry;
    lastEntry[cell] = entry;
  };

  const rows: number[][] = Array.from({ length: side }, () => []);
  const marks = new Uint8Array(side);
  rings.forEach((ringsOfArea, area) => {
    let lowestRow = side;
    let highestRow = -1;
    for (const ring of ringsOfArea) {
      for (let i = 1; i < ring.length; i += 1) {
        const [x1, y1] = ring[i - 1] as [number, number];
        const [x2, y2] = ring[i] as [number, number];
        const low = Math.floor((Math.min(y1, y2) - south) * rowsPerDegree);
        const high = Math.floor((Math.max(y1, y2) - south) * rowsPerDegree);
        if (low < lowestRow) lowestRow = low;
        if (high > highestRow) highestRow = high;
        for (let row = low; row <= high; row += 1) rows[row]!.push(x1, y1, x2, y2);
      }
    }
    for (let row = lowestRow; row <= highestRow; row += 1) {
      const ofRow = rows[row]!;
      const start = edges.length;
      for (const value of ofRow) edges.push(value);
      addRow(area, row, ofRow, start);
      ofRow.length = 0;
    }
  });

  /** Marks the cells of a row that the area's edges cross, then tells those between them that lie inside. */
  function addRow(area: number, row: number, ofRow: readonly number[], start: number): void {
    marks.fill(0);
    let west1 = side;
    let east1 = -1;
    const crossings: number[] = [];
    const middle = row + 0.5;
    for (let i = 0; i < ofRow.length; i += 4) {
      const x1 = (ofRow[i]! - west) * columnsPerDegree;
      const y1 = (ofRow[i + 1]! - south) * rowsPerDegree;
      const x2 = (ofRow[i + 2]! - west) * columnsPerDegree;
      const y2 = (ofRow[i + 3]! - south) * rowsPerDegree;
      const atBottom = xAt(x1, y1, x2, y2, row - MARK_MARGIN);
      const atTop = xAt(x1, y1, x2, y2, row + 1 + MARK_MARGIN);
      const flat = Math.abs(y2 - y1) < MARK_MARGIN;
      const left = flat ? Math.min(x1, x2) : Math.min(atBottom, atTop);
      const right = flat ? Math.max(x1, x2) : Math.max(atBottom, atTop);
      const from = Math.max(Math.floor(left - MARK_MARGIN), 0);
      const to = Math.min(Math.floor(right + MARK_MARGIN), side - 1);
      for (let column = from; column <= to; column += 1) marks[column] = 1;
      if (from < west1) west1 = from;
      if (to > east1) east1 = to;
      if (y1 > middle !== y2 > middle) crossings.push(x1 + ((middle - y1) / (y2 - y1)) * (x2 - x1));
    }
    crossings.sort((a, b) => a - b);
    let passed = 0;
    for (let column = west1; column <= east1; column += 1) {
      while (passed < crossings.length && crossings[passed]! < column + 0.5) passed += 1;
      if (marks[column] === 1) addEntry(row * side + column, area, start, start + ofRow.length);
      else if (passed % 2 === 1) addEntry(row * side + column, area, WHOLE, WHOLE);
    }
  }

  const flatEdges = Float64Array.from(edges);
  const flatEntries = Int32Array.from(entries);
  return {
    find: (lng, lat) => {
      if (!(lng >= west && lng <= east && lat >= south && lat <= north)) return -1;
      const column = Math.floor((lng - west) * columnsPerDegree);
      const row = Math.floor((lat - south) * rowsPerDegree);
      let entry = firstEntry[row * side + column]!;
      while (entry !== -1) {
        const start = flatEntries[entry + 1]!;
        if (start === WHOLE || isInside(flatEdges, start, flatEntries[entry + 2]!, lng, lat)) {
          return flatEntries[entry]!;
        }
        entry = flatEntries[entry + 3]!;
      }
      return -1;
    },
  };
}

/** x of an edge at height y, held between its ends. */
function xAt(x1: number, y1: number, x2: number, y2: number, y: number): number {
  const part = (y - y1) / (y2 - y1);
  return part <= 0 ? x1 : part >= 1 ? x2 : x1 + part * (x2 - x1);
}

/** Crossing number of the ray towards the east; a place on an edge is inside. */
function isInside(edges: Float64Array, start: number, end: number, x: number, y: number): boolean {
  let inside = false;
  for (let i = start; i < end; i += 4) {
    const x1 = edges[i]!;
    const y1 = edges[i + 1]!;
    const x2 = edges[i + 2]!;
    const y2 = edges[i + 3]!;
    if (y1 > y !== y2 > y) {
      if (x < x1 && x < x2) inside = !inside;
      else if (x <= x1 || x <= x2) {
        const side = orient2d(x1, y1, x2, y2, x, y);
        if (side === 0) return true;
        // Negative when the place is left of the edge in a y-up plane: an edge that climbs is then east of it.
        if (side < 0 === y2 > y1) inside = !inside;
      }
    } else if ((x === x1 && y === y1) || (x === x2 && y === y2)) return true;
    else if (y1 === y && y2 === y && x > Math.min(x1, x2) && x < Math.max(x1, x2)) return true;
  }
  return inside;
}
