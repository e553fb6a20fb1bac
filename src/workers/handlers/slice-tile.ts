import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { HandlerContext } from '../handler.ts';
import type { RequestOf, ResponseOf } from '../protocol.ts';
import { findLayer, TILE_EXTENT } from './sliced-layers.ts';

/** The name inside the tile; `map/layers/backdrop-layers.ts` reads the same. */
const INSIDE = 'features';

/** A vector tile of a prepared backdrop; null when it is empty there. @throws when the layer was not prepared. */
export async function sliceTile(
  { layer, z, x, y }: RequestOf<'slice-tile'>,
  context: HandlerContext,
): Promise<ResponseOf<'slice-tile'>> {
  const index = findLayer(layer);
  if (!index) throw new Error(`The backdrop ${layer} was asked for before it was sliced.`);
  const tile = index.getTile(z, x, y);
  if (!tile || tile.features.length === 0) return { pbf: null };
  const bytes = fromGeojsonVt({ [INSIDE]: tile as never }, { version: 2, extent: TILE_EXTENT });
  const pbf = new Uint8Array(bytes).buffer;
  context.transfer(pbf);
  return { pbf };
}
