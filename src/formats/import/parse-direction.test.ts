import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDirection } from './parse-direction.ts';

test.each([
  ['270', [270], null],
  ['270°', [270], null],
  ['22,5', [22.5], null],
  ['0', [0], null],
  ['', [], null],
  ['360', [0], 'direction-repaired'],
  ['-90', [270], 'direction-repaired'],
  ['N', [0], 'direction-repaired'],
  ['NW', [315], 'direction-repaired'],
  ['N-E', [45], 'direction-repaired'],
  ['N/E', [45], 'direction-repaired'],
  ['nord-est', [45], 'direction-repaired'],
  ['Sud Ouest', [225], 'direction-repaired'],
  ['southwest', [225], 'direction-repaired'],
  ['north', [0], 'direction-repaired'],
  ['O', [270], 'direction-repaired'],
  ['ouest', [270], 'direction-repaired'],
  ['NNO', [337.5], 'direction-repaired'],
  ['est-sud-est', [112.5], 'direction-repaired'],
  ['tournante', [], 'direction-repaired'],
  ['90;160;270', [90, 160, 270], 'direction-many'],
  ['180, 270', [180, 270], 'direction-many'],
  ['180,270', [180, 270], 'direction-many'],
  ['45/135', [45, 135], 'direction-many'],
  ['N et S', [0, 180], 'direction-many'],
  ['190-100', [], 'direction-unreadable'],
  ['400', [], 'direction-unreadable'],
  ['vers la mairie', [], 'direction-unreadable'],
] as const)('%s → %j', (text, azimuths, code) => {
  expect(parseDirection(text)).toMatchObject({ azimuths, code });
});

test('whatever is typed, an azimuth is in 0 … 360 and an odd text is told', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (text) => {
      const { azimuths, code } = parseDirection(text);
      for (const azimuth of azimuths) expect(azimuth >= 0 && azimuth < 360).toBe(true);
      if (text.trim() !== '' && azimuths.length !== 1) expect(code).not.toBeNull();
    }),
  );
});
