import { expect, it } from 'vitest';
import { metresPerPixel, scaleBar } from './scale-bar.ts';

it('is as long as its words say, and fits', () => {
  for (let zoom = 4; zoom < 20; zoom += 0.37) {
    const metres = metresPerPixel(44, zoom);
    const { pixels, words } = scaleBar(metres, 130);
    const said = Number.parseFloat(words) * (words.endsWith('km') ? 1000 : 1);
    expect(pixels).toBeLessThanOrEqual(130.001);
    expect(pixels).toBeGreaterThan(130 / 2.6);
    expect(said / metres).toBeCloseTo(pixels, 6);
  }
});

it('measures 40,075 km at the equator of zoom 0', () => {
  expect(metresPerPixel(0, 0) * 512).toBeCloseTo(40_075_016.686, 3);
});
