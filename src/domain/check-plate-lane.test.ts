import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPlateLane, type PlateLaneView, plateLaneSentence } from './check-plate-lane.ts';

const GOOD: PlateLaneView = {
  widthPx: 1920,
  pxPerMetre: 545,
  obliquity: { verticalDegrees: 15, yawDegrees: 20 },
  lanes: 1,
  laneWidthMetres: 3.5,
  moving: true,
};
const codesOf = (view: Partial<PlateLaneView>) =>
  checkPlateLane({ ...GOOD, ...view }).map(({ code }) => code);

test('one lane of 3.5 m in 1080p, moving, is legible: 1920 px over 3.5 m are 548 px/m', () => {
  expect(codesOf({})).toEqual([]);
});

test('each limit is told apart', () => {
  expect(codesOf({ pxPerMetre: 400 })).toEqual(['plate-density-low']);
  expect(codesOf({ pxPerMetre: 400, moving: false })).toEqual([]);
  expect(codesOf({ obliquity: { verticalDegrees: 31, yawDegrees: 31 } })).toEqual([
    'plate-too-oblique',
    'plate-too-steep',
  ]);
  expect(codesOf({ obliquity: { verticalDegrees: 20, yawDegrees: null } })).toEqual(['plate-steep']);
  expect(codesOf({ lanes: 2, pxPerMetre: 330, moving: false })).toEqual([
    'plate-lanes-many',
    'plate-lanes-out-of-picture',
  ]);
  expect(codesOf({ lanes: 2, widthPx: 3840 })).toEqual([]);
  expect(codesOf({ laneWidthMetres: 3.6, pxPerMetre: 330, moving: false })).toEqual(['plate-lane-wide']);
  expect(() => checkPlateLane({ ...GOOD, lanes: 0 })).toThrow('0 lanes');
});

test('more pixels never make a plate less legible', () => {
  fc.assert(
    fc.property(fc.double({ min: 50, max: 900, noNaN: true }), fc.boolean(), (pxPerMetre, moving) => {
      const [less, more] = [pxPerMetre, pxPerMetre * 1.5].map((density) =>
        codesOf({ pxPerMetre: density, moving }),
      );
      if (more!.includes('plate-density-low')) expect(less).toContain('plate-density-low');
    }),
  );
});

test('a sentence says what was found and what is wanted', () => {
  const [finding] = checkPlateLane({ ...GOOD, pxPerMetre: 226 });
  expect(plateLaneSentence(finding!)).toBe('Plaque à 226 px/m\u202f: il en faut 538 pour la lire.');
});
