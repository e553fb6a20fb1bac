import type { FeatureCollection } from 'geojson';
import type { RequestOf } from '../protocol.ts';
import { keepLayer } from './sliced-layers.ts';

/** Prepares a backdrop for `slice-tile`. @throws when the bytes are no GeoJSON FeatureCollection: storage checks their SHA-256. */
export async function sliceLayer({ layer, features }: RequestOf<'slice-layer'>): Promise<null> {
  const collection = features instanceof Uint8Array ? parse(features) : features;
  if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features)) {
    throw new Error(`The backdrop ${layer} is no GeoJSON FeatureCollection.`);
  }
  keepLayer(layer, collection);
  return null;
}

function parse(bytes: Uint8Array): FeatureCollection {
  return JSON.parse(new TextDecoder().decode(bytes)) as FeatureCollection;
}
