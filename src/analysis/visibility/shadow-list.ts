/**
 * Where hidden begins (weight 1) and ends (−1) along the rays of one quarter, as segments in its plane of perspective: fronts of
 * low buildings, the far limit of their shadows, limits of masks. A ray sees where it has passed as many ends as beginnings.
 */
export class ShadowList {
  count = 0;
  /** Four numbers a segment: s from, s to, slope, start (w = slope·s + start). */
  values = new Float64Array(64 * 4);
  weights = new Int8Array(64);
  /** The edge whose wall a segment is; negative for the end of a shadow and for what is no wall. */
  owners = new Int32Array(64);

  push(from: number, to: number, slope: number, start: number, weight: number, owner: number): void {
    if (to <= from) return;
    if (this.count === this.owners.length) this.#grow();
    const at = this.count * 4;
    const { values } = this;
    values[at] = from;
    values[at + 1] = to;
    values[at + 2] = slope;
    values[at + 3] = start;
    this.weights[this.count] = weight;
    this.owners[this.count] = owner;
    this.count += 1;
  }

  #grow(): void {
    const size = this.count * 2;
    const values = new Float64Array(size * 4);
    values.set(this.values);
    this.values = values;
    const weights = new Int8Array(size);
    weights.set(this.weights);
    this.weights = weights;
    const owners = new Int32Array(size);
    owners.set(this.owners);
    this.owners = owners;
  }
}
