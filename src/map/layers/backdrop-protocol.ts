import { addProtocol, removeProtocol, type VectorSourceSpecification } from 'maplibre-gl';
import type { TileLoader } from '../tile-loader.ts';

const ADDRESS = /^backdrop-\d+:\/\/([a-z][a-z0-9-]{0,79})\/(\d{1,2})\/(\d{1,8})\/(\d{1,8})$/;
let maps = 0;

/** Tiles of the user's own layers, asked of the worker through the map's own scheme: nothing leaves the page. */
export interface BackdropProtocol {
  readonly source: (id: string) => VectorSourceSpecification;
  readonly remove: () => void;
}

/** One scheme a map, so that two maps on a page do not answer for each other. */
export function openBackdropProtocol(loader: () => TileLoader | null): BackdropProtocol {
  const scheme = `backdrop-${++maps}`;
  addProtocol(scheme, async ({ url }, { signal }) => {
    const [, layer, z, x, y] = ADDRESS.exec(url) ?? [];
    const load = loader();
    if (layer === undefined || !load) return { data: new ArrayBuffer(0) };
    const tile = await load(layer, Number(z), Number(x), Number(y), signal);
    return { data: tile ?? new ArrayBuffer(0) };
  });
  return {
    source: (id) => ({ type: 'vector', tiles: [`${scheme}://${id}/{z}/{x}/{y}`], minzoom: 0, maxzoom: 14 }),
    remove: () => removeProtocol(scheme),
  };
}
