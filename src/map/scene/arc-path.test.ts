import { expect, it } from 'vitest';
import { arcPath } from './arc-path.ts';

it('starts and ends exactly at its ends, and bends to the side its sign says', () => {
  const left = arcPath([6, 44], [6.2, 44], 0.2);
  const right = arcPath([6, 44], [6.2, 44], -0.2);
  expect([left[0], left.at(-1)]).toEqual([
    [6, 44],
    [6.2, 44],
  ]);
  const middle = (path: typeof left) => path[12]?.[1] ?? 0;
  expect((middle(left) - 44) * (middle(right) - 44)).toBeLessThan(0);
});

it('is straight without a bend', () => {
  for (const [, lat] of arcPath([6, 44], [6.2, 44], 0)) expect(lat).toBeCloseTo(44, 6);
});
