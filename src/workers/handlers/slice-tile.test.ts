import type { FeatureCollection } from 'geojson';
import { expect, it } from 'vitest';
import { mercatorX, mercatorY } from '#geo/web-mercator.ts';
import { sliceLayer } from './slice-layer.ts';
import { sliceTile } from './slice-tile.ts';

const road: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: '<img src=x onerror=alert(1)>' },
      geometry: {
        type: 'LineString',
        coordinates: [
          [6, 44],
          [6.1, 44.1],
        ],
      },
    },
  ],
};
/** The tile of zoom 10 that holds the middle of the road. */
const here = { z: 10, x: mercatorX(6.05) >>> 22, y: mercatorY(44.05) >>> 22 };
const context = { transfer: () => {} };
const text = (pbf: ArrayBuffer | null) => new TextDecoder('latin1').decode(pbf ?? new ArrayBuffer(0));

it('gives a tile where the layer is, and null where it is not', async () => {
  await sliceLayer({ layer: 'backdrop-a', features: road });
  const near = await sliceTile({ layer: 'backdrop-a', ...here }, context);
  expect(text(near.pbf)).toContain('features');
  expect(await sliceTile({ layer: 'backdrop-a', z: 5, x: 0, y: 0 }, context)).toEqual({ pbf: null });
});

it('reads the bytes a dossier keeps, and lets no property through', async () => {
  await sliceLayer({ layer: 'backdrop-b', features: new TextEncoder().encode(JSON.stringify(road)) });
  const { pbf } = await sliceTile({ layer: 'backdrop-b', ...here }, context);
  expect(text(pbf)).toContain('features');
  expect(text(pbf)).not.toContain('onerror');
});

it('refuses bytes that are no collection, and a layer never sliced', async () => {
  await expect(
    sliceLayer({ layer: 'c', features: new TextEncoder().encode('{"type":"Point"}') }),
  ).rejects.toThrow('no GeoJSON FeatureCollection');
  await expect(sliceTile({ layer: 'never', z: 0, x: 0, y: 0 }, context)).rejects.toThrow(
    'before it was sliced',
  );
});

it('lets the class of a road through, when it is one', async () => {
  const [feature] = road.features;
  const classed = (found: string) => ({
    ...road,
    features: [{ ...feature!, properties: { class: found, name: 'D 4096' } }],
  });
  await sliceLayer({ layer: 'roads-a', features: classed('primary') });
  const { pbf } = await sliceTile({ layer: 'roads-a', ...here }, context);
  expect(text(pbf)).toContain('primary');
  expect(text(pbf)).not.toContain('D 4096');
  await sliceLayer({ layer: 'roads-b', features: classed('<script>') });
  expect(text((await sliceTile({ layer: 'roads-b', ...here }, context)).pbf)).not.toContain('script');
});
