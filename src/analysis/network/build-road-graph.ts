import { mergePlaces } from './merge-places.ts';
import type { RoadLines } from './road-lines.ts';

/** Roads that vehicles take, cut where they meet. Edge `e` runs from node `tails[e]` to `heads[e]` along vertices `from[e]` … `to[e]` of `lines`. */
export interface RoadGraph {
  readonly lines: RoadLines;
  readonly nodeXs: Float64Array;
  readonly nodeYs: Float64Array;
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  readonly line: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How many edge ends are at each node. */
  readonly degree: Int32Array;
  /** Lines left out because no car takes them: paths, footways, steps, cycle ways. */
  readonly pathsAside: number;
  readonly toleranceMetres: number;
}

/** Vertices at most so far apart are one: files are rounded to a decimetre at worst. */
export const JOIN_METRES = 0.1;

/**
 * Roads are joined where they share a vertex that ends one of them, or a vertex within lines of one level. A bridge and
 * the road below that only cross have no vertex in common, or one within both lines, on two levels: they stay apart.
 */
export function buildRoadGraph(lines: RoadLines, toleranceMetres = JOIN_METRES): RoadGraph {
  const places = mergePlaces(lines.xs, lines.ys, toleranceMetres);
  const nodes = new NodeBook(lines, places);
  const columns = { tails: [], heads: [], line: [], from: [], to: [] } as Record<
    'tails' | 'heads' | 'line' | 'from' | 'to',
    number[]
  >;
  let pathsAside = 0;
  for (const [line, { class: kind, level }] of lines.properties.entries()) {
    if (kind === 'path') {
      pathsAside += 1;
      continue;
    }
    const last = lines.starts[line + 1]! - 1;
    let from = lines.starts[line]!;
    for (let vertex = from + 1; vertex <= last; vertex += 1) {
      if (vertex < last && !nodes.isMeeting(vertex, level)) continue;
      const [tail, head] = [nodes.at(from, level), nodes.at(vertex, level)];
      if (tail !== head || vertex - from > 1) {
        columns.tails.push(tail);
        columns.heads.push(head);
        columns.line.push(line);
        columns.from.push(from);
        columns.to.push(vertex);
      }
      from = vertex;
    }
  }
  const degree = new Int32Array(nodes.xs.length);
  for (const node of [...columns.tails, ...columns.heads]) degree[node]! += 1;
  return {
    lines,
    nodeXs: Float64Array.from(nodes.xs),
    nodeYs: Float64Array.from(nodes.ys),
    tails: Int32Array.from(columns.tails),
    heads: Int32Array.from(columns.heads),
    line: Int32Array.from(columns.line),
    from: Int32Array.from(columns.from),
    to: Int32Array.from(columns.to),
    degree,
    pathsAside,
    toleranceMetres,
  };
}

/** Levels go from -10 to 10. */
const LEVELS = 21;

class NodeBook {
  readonly xs: number[] = [];
  readonly ys: number[] = [];
  readonly #lines: RoadLines;
  readonly #places: Int32Array;
  /** Places where a line ends. */
  readonly #hasEnd: Uint8Array;
  /** How often a level passes a place, by place and level. */
  readonly #passes = new Map<number, number>();
  readonly #nodes = new Map<number, number>();

  constructor(lines: RoadLines, places: Int32Array) {
    this.#lines = lines;
    this.#places = places;
    this.#hasEnd = new Uint8Array(lines.xs.length);
    for (const [line, { class: kind, level }] of lines.properties.entries()) {
      if (kind === 'path') continue;
      const [begin, end] = [lines.starts[line]!, lines.starts[line + 1]!];
      this.#hasEnd[places[begin]!] = 1;
      this.#hasEnd[places[end - 1]!] = 1;
      for (let vertex = begin; vertex < end; vertex += 1) {
        const key = places[vertex]! * LEVELS + level + 10;
        this.#passes.set(key, (this.#passes.get(key) ?? 0) + 1);
      }
    }
  }

  isMeeting(vertex: number, level: number): boolean {
    const place = this.#places[vertex]!;
    return this.#hasEnd[place] === 1 || this.#passes.get(place * LEVELS + level + 10)! > 1;
  }

  at(vertex: number, level: number): number {
    const place = this.#places[vertex]!;
    const key = this.#hasEnd[place] === 1 ? place * LEVELS : place * LEVELS + level + 10;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const node = this.xs.length;
    this.#nodes.set(key, node);
    this.xs.push(this.#lines.xs[vertex]!);
    this.ys.push(this.#lines.ys[vertex]!);
    return node;
  }
}
