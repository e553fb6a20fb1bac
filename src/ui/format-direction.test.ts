import { expect, test } from 'vitest';
import { formatDirection } from './format-direction.ts';

test('a direction is said in degrees and in the words of the compass', () => {
  expect([0, 45, 100, 359].map(formatDirection)).toEqual([
    '0° (nord)',
    '45° (nord-est)',
    '100° (est)',
    '359° (nord)',
  ]);
});
