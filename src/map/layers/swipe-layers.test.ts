import type { CustomLayerInterface, LayerSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { swipeLayers } from './swipe-layers.ts';

const layer = (id: string): LayerSpecification => ({ id, type: 'background' });

test('the two sides share one edge, cover the map, and nothing after them is cut', () => {
  const line = { share: 0.3 };
  const layers = swipeLayers(line, [layer('a')], [layer('b'), layer('c')]);
  expect(layers.map(({ id }) => id)).toEqual(['swipe-left', 'a', 'swipe-right', 'b', 'c', 'swipe-end']);
  for (const share of [0, 0.3, 0.5004, 1]) {
    line.share = share;
    const boxes: number[][] = [];
    let cuts = false;
    const gl = {
      SCISSOR_TEST: 1,
      drawingBufferWidth: 1001,
      drawingBufferHeight: 700,
      enable: () => {
        cuts = true;
      },
      disable: () => {
        cuts = false;
      },
      scissor: (...box: number[]) => void boxes.push(box),
    };
    for (const one of layers)
      if (one.type === 'custom') (one as CustomLayerInterface).render(gl as never, {} as never);
    const [left = [], right = []] = boxes;
    expect(left[0]).toBe(0);
    expect(left[2]).toBe(right[0]);
    expect((right[0] ?? 0) + (right[2] ?? 0)).toBe(1001);
    expect(cuts).toBe(false);
  }
});
