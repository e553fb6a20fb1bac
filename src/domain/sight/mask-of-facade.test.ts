import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#geo/units.ts';
import { maskOfFacade } from './mask-of-facade.ts';

const CAMERA: LngLat = [6.23, 44.09];
const METRE = 1 / 111_195;

/** East and north of the camera, metres. */
const at = (east: number, north: number): LngLat => [
  CAMERA[0] + (east * METRE) / Math.cos((CAMERA[1] * Math.PI) / 180),
  CAMERA[1] + north * METRE,
];

/** Whether a direction lies in a sector that runs clockwise. */
const holds = (from: number, to: number, degrees: number): boolean =>
  (((degrees - from) % 360) + 360) % 360 <= (((to - from) % 360) + 360) % 360;

describe('the mask of a facade', () => {
  it('covers each end of the wall and starts in front of it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 359, noNaN: true }),
        fc.double({ min: 0.5, max: 80, noNaN: true }),
        fc.double({ min: 2, max: 60, noNaN: true }),
        (start, turn, metres) => {
          const along = [0, 0.5, 1].map((share) => ((start + share * turn) * Math.PI) / 180);
          const lines = [along.map((angle) => at(metres * Math.sin(angle), metres * Math.cos(angle)))];
          const mask = maskOfFacade(CAMERA, { lines }, 'Façade 1');
          expect(mask).not.toBeNull();
          for (const share of [0, 0.5, 1])
            expect(holds(mask!.fromDegrees, mask!.toDegrees, start + share * turn)).toBe(true);
          expect(mask!.fromMetres).toBeLessThan(metres);
          expect(mask!.fromDegrees).toBeLessThan(360);
          // No wider than the wall and its margins.
          const width = (((mask!.toDegrees - mask!.fromDegrees) % 360) + 360) % 360;
          expect(width).toBeLessThan(turn + 3);
        },
      ),
    );
  });

  it('starts at the nearest point of the wall, not at its ends', () => {
    const mask = maskOfFacade(CAMERA, { lines: [[at(-30, 10), at(30, 10)]] }, 'Façade 1');
    expect(mask?.fromMetres).toBeCloseTo(9.5, 0);
    expect(mask).toMatchObject({ toMetres: null, label: 'Façade 1' });
  });

  it('is one sector over the north', () => {
    const mask = maskOfFacade(CAMERA, { lines: [[at(-5, 20), at(5, 20)]] }, 'Façade 1');
    expect(mask!.fromDegrees).toBeGreaterThan(340);
    expect(mask!.toDegrees).toBeLessThan(20);
  });

  it('is nothing where no wall is seen', () => {
    expect(maskOfFacade(CAMERA, { lines: [] }, 'Façade 1')).toBeNull();
  });
});
