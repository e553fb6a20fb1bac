/**
 * The nearest wall in every direction of a quarter of the horizon, in the plane of perspective: a direction is s = left / forward,
 * from −1 to 1, and nearness is w = 1 / forward. A straight wall is there a straight line w = slope·s + start, and the nearest of
 * several is the greatest: an upper envelope of segments, kept as pieces from left to right. Exact but for rounding: there are no angles.
 */
export class WallEnvelope {
  /** Pieces in use; piece i goes from edges[i] to edges[i + 1]. */
  count = 0;
  edges = new Float64Array(257);
  slopes = new Float64Array(256);
  starts = new Float64Array(256);
  /** What a piece is of, as given to `raise`. */
  owners = new Int32Array(256);
  readonly #scratch = new Scratch();

  /** One piece over a range of directions. */
  reset(from: number, to: number, slope: number, start: number, owner: number): void {
    this.count = 1;
    this.edges[0] = from;
    this.edges[1] = to;
    this.slopes[0] = slope;
    this.starts[0] = start;
    this.owners[0] = owner;
  }

  /** Keeps a part of the range. */
  crop(from: number, to: number): void {
    const { edges, slopes, starts, owners } = this;
    let kept = 0;
    for (let at = 0; at < this.count; at += 1) {
      const left = Math.max(edges[at]!, from);
      const right = Math.min(edges[at + 1]!, to);
      if (right <= left) continue;
      edges[kept] = left;
      slopes[kept] = slopes[at]!;
      starts[kept] = starts[at]!;
      owners[kept] = owners[at]!;
      kept += 1;
    }
    edges[kept] = to;
    this.count = kept;
  }

  /** Distance ahead, along the axis of the quarter, of the farthest place that nothing hides. */
  farthestAhead(): number {
    const { edges, slopes, starts } = this;
    let least = Number.POSITIVE_INFINITY;
    for (let at = 0; at < this.count; at += 1) {
      least = Math.min(
        least,
        slopes[at]! * edges[at]! + starts[at]!,
        slopes[at]! * edges[at + 1]! + starts[at]!,
      );
    }
    return 1 / least;
  }

  /** Ground distance of the farthest place that nothing hides, metres. */
  farthest(): number {
    const { edges, slopes, starts } = this;
    let farthest = 0;
    for (let at = 0; at < this.count; at += 1) {
      const s0 = edges[at]!;
      const s1 = edges[at + 1]!;
      const here = (1 + s0 * s0) / (slopes[at]! * s0 + starts[at]!) ** 2;
      const there = (1 + s1 * s1) / (slopes[at]! * s1 + starts[at]!) ** 2;
      farthest = Math.max(farthest, here, there);
    }
    return Math.sqrt(farthest);
  }

  /** True when a segment is nowhere nearer than what is there. */
  hides(from: number, to: number, slope: number, start: number): boolean {
    return this.#firstRaised(from, to, slope, start) === -1;
  }

  /** Puts in a segment wherever it is nearer than what is there. */
  raise(from: number, to: number, slope: number, start: number, owner: number): void {
    const first = this.#firstRaised(from, to, slope, start);
    if (first === -1) return;
    const { edges, slopes, starts, owners, count } = this;
    const out = this.#scratch;
    out.count = 0;
    let at = first;
    for (; at < count && edges[at]! < to; at += 1) {
      const left = edges[at]!;
      const right = edges[at + 1]!;
      const oldSlope = slopes[at]!;
      const oldStart = starts[at]!;
      const oldOwner = owners[at]!;
      const x0 = Math.max(left, from);
      const x1 = Math.min(right, to);
      if (left < x0) out.push(left, oldSlope, oldStart, oldOwner);
      const gain = slope - oldSlope;
      const base = start - oldStart;
      const gain0 = gain * x0 + base;
      const gain1 = gain * x1 + base;
      if (gain0 > 0 === gain1 > 0) {
        if (gain0 > 0) out.push(x0, slope, start, owner);
        else out.push(x0, oldSlope, oldStart, oldOwner);
      } else {
        const crossing = x0 + (x1 - x0) * (gain0 / (gain0 - gain1));
        if (gain0 > 0) {
          out.push(x0, slope, start, owner);
          if (crossing < x1) out.push(crossing, oldSlope, oldStart, oldOwner);
        } else {
          if (crossing > x0) out.push(x0, oldSlope, oldStart, oldOwner);
          if (crossing < x1) out.push(crossing, slope, start, owner);
        }
      }
      if (x1 < right) out.push(x1, oldSlope, oldStart, oldOwner);
    }
    this.#replace(first, at);
  }

  #firstRaised(from: number, to: number, slope: number, start: number): number {
    const { edges, slopes, starts, count } = this;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (edges[middle]! <= from) low = middle;
      else high = middle - 1;
    }
    for (let at = low; at < count; at += 1) {
      const left = edges[at]!;
      if (left >= to) return -1;
      const right = edges[at + 1]!;
      const x0 = Math.max(left, from);
      const x1 = Math.min(right, to);
      if (x1 <= x0) continue;
      const gain = slope - slopes[at]!;
      const base = start - starts[at]!;
      if (gain * x0 + base > 0 || gain * x1 + base > 0) return at;
    }
    return -1;
  }

  /** Pieces from `first` up to `end` give way to those of the scratch. */
  #replace(first: number, end: number): void {
    const out = this.#scratch;
    const shift = out.count - (end - first);
    const count = this.count + shift;
    if (count >= this.owners.length) this.#grow(count);
    const { edges, slopes, starts, owners } = this;
    if (shift !== 0) {
      edges.copyWithin(end + shift, end, this.count + 1);
      slopes.copyWithin(end + shift, end, this.count);
      starts.copyWithin(end + shift, end, this.count);
      owners.copyWithin(end + shift, end, this.count);
    }
    for (let at = 0; at < out.count; at += 1) {
      edges[first + at] = out.edges[at]!;
      slopes[first + at] = out.slopes[at]!;
      starts[first + at] = out.starts[at]!;
      owners[first + at] = out.owners[at]!;
    }
    this.count = count;
  }

  #grow(count: number): void {
    const size = count * 2;
    this.edges = enlarged(this.edges, new Float64Array(size + 1));
    this.slopes = enlarged(this.slopes, new Float64Array(size));
    this.starts = enlarged(this.starts, new Float64Array(size));
    const owners = new Int32Array(size);
    owners.set(this.owners);
    this.owners = owners;
  }
}

/** Pieces on their way in; neighbours of one line are one piece. */
class Scratch {
  count = 0;
  edges = new Float64Array(64);
  slopes = new Float64Array(64);
  starts = new Float64Array(64);
  owners = new Int32Array(64);

  push(edge: number, slope: number, start: number, owner: number): void {
    const last = this.count - 1;
    if (
      last >= 0 &&
      this.owners[last] === owner &&
      this.slopes[last] === slope &&
      this.starts[last] === start
    )
      return;
    if (this.count === this.owners.length) this.#grow();
    this.edges[this.count] = edge;
    this.slopes[this.count] = slope;
    this.starts[this.count] = start;
    this.owners[this.count] = owner;
    this.count += 1;
  }

  #grow(): void {
    const size = this.count * 2;
    this.edges = enlarged(this.edges, new Float64Array(size));
    this.slopes = enlarged(this.slopes, new Float64Array(size));
    this.starts = enlarged(this.starts, new Float64Array(size));
    const owners = new Int32Array(size);
    owners.set(this.owners);
    this.owners = owners;
  }
}

function enlarged(from: Float64Array<ArrayBuffer>, to: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  to.set(from);
  return to;
}
