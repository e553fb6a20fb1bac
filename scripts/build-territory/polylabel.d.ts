declare module 'polylabel' {
  /** Pole of inaccessibility of a polygon (rings of [x, y]): `[x, y]` with its `distance` to the edge. */
  export default function polylabel(
    polygon: readonly (readonly (readonly number[])[])[],
    precision?: number,
  ): [number, number] & { distance: number };
}
