/**
 * What is seen, as cells between two directions, a near line and a far line, in the plane of perspective of `WallEnvelope`, one
 * quarter of the horizon each: corners are straight, areas and rings follow exactly. A near line that starts at infinity is the camera itself.
 */
export class ViewCells {
  count = 0;
  quarters = new Uint8Array(64);
  /** Eight numbers a cell: s from, s to, near slope, near start, far slope, far start; two unused keep cells on a cache line. */
  values = new Float64Array(64 * 8);
  /** The edge that the far line is of; negative when it is none. */
  farOwners = new Int32Array(64);

  push(
    quarter: number,
    from: number,
    to: number,
    nearSlope: number,
    nearStart: number,
    farSlope: number,
    farStart: number,
    farOwner: number,
  ): void {
    if (this.count === this.farOwners.length) this.#grow();
    const at = this.count * 8;
    this.quarters[this.count] = quarter;
    const { values } = this;
    values[at] = from;
    values[at + 1] = to;
    values[at + 2] = nearSlope;
    values[at + 3] = nearStart;
    values[at + 4] = farSlope;
    values[at + 5] = farStart;
    this.farOwners[this.count] = farOwner;
    this.count += 1;
  }

  /** Square metres. A cell is the triangle from the camera to its far line, less that to its near line: ½·Δs / (w₀·w₁) each. */
  area(): number {
    const { values } = this;
    let area = 0;
    for (let cell = 0; cell < this.count; cell += 1) {
      const at = cell * 8;
      const s0 = values[at]!;
      const s1 = values[at + 1]!;
      const near = (values[at + 2]! * s0 + values[at + 3]!) * (values[at + 2]! * s1 + values[at + 3]!);
      const far = (values[at + 4]! * s0 + values[at + 5]!) * (values[at + 4]! * s1 + values[at + 5]!);
      area += ((s1 - s0) * (1 / far - 1 / near)) / 2;
    }
    return area;
  }

  #grow(): void {
    const size = this.count * 2;
    const quarters = new Uint8Array(size);
    quarters.set(this.quarters);
    this.quarters = quarters;
    const values = new Float64Array(size * 8);
    values.set(this.values);
    this.values = values;
    const owners = new Int32Array(size);
    owners.set(this.farOwners);
    this.farOwners = owners;
  }
}
