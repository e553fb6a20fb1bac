import { gatherBuildings } from '#analysis/sight/building-set.ts';
import type { BuildingFeature } from '#domain/records/buildings.ts';
import type { Progress } from '../protocol.ts';
import type { BuildingsOpened, BuildingsRequest } from '../sight-messages.ts';
import { keepBuildings } from './opened-buildings.ts';

/** Reads the buildings of the dossier. @throws when a block is no GeoJSON FeatureCollection: storage checks their SHA-256. */
export function* openBuildings({
  buildingsId,
  blocks,
}: BuildingsRequest): Generator<Progress, BuildingsOpened, void> {
  const doing = 'lecture des bâtiments';
  const collections: (readonly BuildingFeature[])[] = [];
  for (const [at, block] of blocks.entries()) {
    yield { share: at / (2 * blocks.length), doing };
    collections.push(featuresOf(block));
  }
  const total = collections.reduce((sum, { length }) => sum + length, 0);
  const gathering = gatherBuildings(collections);
  let step = gathering.next();
  while (!step.done) {
    yield { share: 0.5 + step.value / (2 * total), doing };
    step = gathering.next();
  }
  keepBuildings(buildingsId, step.value);
  const { heights } = step.value;
  return { buildings: heights.length, withoutHeight: heights.filter(Number.isNaN).length };
}

function featuresOf(block: Uint8Array): readonly BuildingFeature[] {
  const collection: { readonly type?: unknown; readonly features?: unknown } | null = JSON.parse(
    new TextDecoder().decode(block),
  );
  if (collection?.type !== 'FeatureCollection' || !Array.isArray(collection.features))
    throw new Error('A block of buildings is no GeoJSON FeatureCollection.');
  return collection.features as readonly BuildingFeature[];
}
