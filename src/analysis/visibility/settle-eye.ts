import type { SightFinding } from '#domain/buildings/sight-finding.ts';
import { buildingsAround, type SightIndex } from './sight-index.ts';

/** A camera this far inside of a wall hangs on it: plans are drawn to some centimetres. */
const WALL_THICKNESS_METRES = 0.1;
/** How far from a wall a camera that hangs on it is taken to be. */
const OFF_WALL_METRES = 0.001;
const DIRECTIONS = 32;

export interface SettledEye {
  readonly x: number;
  readonly y: number;
  /** Buildings that hold it: none, unless it is deeper inside than a wall. */
  readonly within: readonly number[];
  readonly findings: readonly SightFinding[];
}

/** Where a camera looks from: one on a wall, or a few centimetres inside of it, is set a millimetre before it. */
export function settleEye(index: SightIndex, x: number, y: number): SettledEye {
  const edge = nearestEdge(index, x, y);
  const within = buildingsAround(index, x, y);
  const isClear =
    edge === null || edge.distance > (within.length > 0 ? WALL_THICKNESS_METRES : OFF_WALL_METRES / 2);
  if (isClear) return { x, y, within, findings: [] };
  const moved = placeBefore(index, edge.x, edge.y);
  if (!moved) return { x, y, within, findings: [] };
  const centimetres = Math.hypot(moved.x - x, moved.y - y) * 100;
  if (within.length === 0) return { ...moved, within, findings: [] };
  return {
    ...moved,
    within: [],
    findings: [{ code: 'camera-moved-off-wall', detail: String(Math.round(centimetres)) }],
  };
}

/** The open place nearest to a point of a wall: the middle of the widest run of free directions around it, so that at a corner both walls are grazed alike. */
function placeBefore(
  index: SightIndex,
  x: number,
  y: number,
): { readonly x: number; readonly y: number } | null {
  const places = Array.from({ length: DIRECTIONS }, (_, at) => {
    const angle = ((at + 0.5) * 2 * Math.PI) / DIRECTIONS;
    return { x: x + OFF_WALL_METRES * Math.cos(angle), y: y + OFF_WALL_METRES * Math.sin(angle) };
  });
  const isFree = places.map((place) => buildingsAround(index, place.x, place.y).length === 0);
  let best = { length: 0, middle: 0 };
  for (let start = 0; start < DIRECTIONS; start += 1) {
    let length = 0;
    while (length < DIRECTIONS && isFree[(start + length) % DIRECTIONS]) length += 1;
    if (length > best.length) best = { length, middle: (start + (length >> 1)) % DIRECTIONS };
  }
  return best.length === 0 ? null : places[best.middle]!;
}

interface NearEdge {
  readonly distance: number;
  /** The nearest place of it. */
  readonly x: number;
  readonly y: number;
}

/** The nearest edge among those of the cells within the thickness of a wall; null when none is there. */
function nearestEdge({ grid }: SightIndex, x: number, y: number): NearEdge | null {
  const { west, south, cellMetres, columns, rows, starts, entryValues } = grid;
  const left = Math.max(Math.floor((x - WALL_THICKNESS_METRES - west) / cellMetres), 0);
  const right = Math.min(Math.floor((x + WALL_THICKNESS_METRES - west) / cellMetres), columns - 1);
  const low = Math.max(Math.floor((y - WALL_THICKNESS_METRES - south) / cellMetres), 0);
  const high = Math.min(Math.floor((y + WALL_THICKNESS_METRES - south) / cellMetres), rows - 1);
  let nearest: NearEdge | null = null;
  for (let row = low; row <= high; row += 1)
    for (let column = left; column <= right; column += 1) {
      const cell = row * columns + column;
      for (let at = starts[cell]! * 4; at < starts[cell + 1]! * 4; at += 4) {
        const near = nearestOnEdge(entryValues, at, x, y);
        if (nearest === null || near.distance < nearest.distance) nearest = near;
      }
    }
  return nearest !== null && nearest.distance <= WALL_THICKNESS_METRES ? nearest : null;
}

function nearestOnEdge(values: Float64Array, at: number, x: number, y: number): NearEdge {
  const x1 = values[at]!;
  const y1 = values[at + 1]!;
  const dx = values[at + 2]! - x1;
  const dy = values[at + 3]! - y1;
  const share = Math.min(Math.max(((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy), 0), 1);
  const [nearX, nearY] = [x1 + share * dx, y1 + share * dy];
  return { distance: Math.hypot(x - nearX, y - nearY), x: nearX, y: nearY };
}
