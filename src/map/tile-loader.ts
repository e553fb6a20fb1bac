/**
 * Gives a vector tile of a backdrop, sliced elsewhere (workers): the map may not import workers.
 * Resolves to null when the tile is empty. `layer` is the id of the backdrop record.
 */
export type TileLoader = (
  layer: string,
  z: number,
  x: number,
  y: number,
  signal: AbortSignal,
) => Promise<ArrayBuffer | null>;
