import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from './place-labels.ts';

const frame = { left: 0, top: 0, width: 400, height: 300 };

test('labels stay in the frame, and do not overlap where there is room', () => {
  const point = fc.tuple(fc.integer({ min: 20, max: 380 }), fc.integer({ min: 20, max: 280 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
      const wishes = points.map((at) => ({ at, width: 14, height: 12, first: 45 }));
      const middles = placeLabels(wishes, frame, []);
      for (const [at, [x, y]] of middles.entries()) {
        expect(x >= 7 && x <= 393 && y >= 6 && y <= 294).toBe(true);
        for (const [otherX, otherY] of middles.slice(0, at))
          expect(Math.abs(x - otherX) >= 14 - 1e-9 || Math.abs(y - otherY) >= 12 - 1e-9).toBe(true);
      }
    }),
  );
});

test('a label that may lie on what it names does so where nothing is', () => {
  const wish = { at: [100, 100], width: 14, height: 12, first: 'on' } as const;
  expect(placeLabels([wish], frame, [])).toEqual([[100, 100]]);
});
