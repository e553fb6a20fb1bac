import type { RoadFeature } from '#domain/records/roads.ts';

/** Roads of the blocks of a dossier. @throws when a block is no GeoJSON FeatureCollection: storage checks their SHA-256. */
export function readRoadBlocks(blocks: readonly Uint8Array[]): readonly RoadFeature[] {
  return blocks.flatMap((block) => {
    const collection: { readonly type?: unknown; readonly features?: unknown } | null = JSON.parse(
      new TextDecoder().decode(block),
    );
    if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features))
      throw new Error('A block of roads is no GeoJSON FeatureCollection.');
    return collection.features as readonly RoadFeature[];
  });
}
