import { describe, expect, it } from 'vitest';
import type { CameraPose } from '#domain/optics/camera-pose.ts';
import { DENSITY_SCALES } from '#domain/rules/density-scales.ts';
import { sideBands } from './side-bands.ts';
import { verdictOn } from './verdict.ts';

/** The worked example: 1/2.8", 4 mm, 1080p, 6 m up, tilted by 20°. */
const POSE: CameraPose = {
  sensorWidthMm: 5.37,
  sensorHeightMm: 3.02,
  focalMm: 4,
  widthPx: 1920,
  heightPx: 1080,
  tiltDegrees: 20,
  heightMetres: 6,
  azimuthDegrees: 70,
};
const DORI = DENSITY_SCALES.find(({ code }) => code === 'dori')!;

describe('the verdict on a camera', () => {
  it('says that the worked example identifies nobody, and that 8 mm would', () => {
    const verdict = verdictOn(POSE, 1.6, DORI, null)!;
    expect(verdict.level.code).toBe('identify');
    expect(verdict.bestPxPerMetre).toBeCloseTo(226, 0);
    expect(verdict.reach).toBeNull();
    expect(verdict.withFocal?.focalMm).toBe(8);
    expect(verdict.withFocal?.reach.fromMetres).toBeCloseTo(7.4, 1);
    expect(verdict.withFocal?.reach.toMetres).toBeCloseTo(10.6, 1);
  });

  it('proposes no lens that a zoom has not, and another one for a lens that stays', () => {
    expect(verdictOn(POSE, 1.6, DORI, [4, 4])?.withFocal?.focalMm).toBe(8);
    expect(verdictOn(POSE, 1.6, DORI, [2.8, 6])?.withFocal).toBeNull();
  });

  it('is nothing for a camera that looks at the sky', () => {
    expect(verdictOn({ ...POSE, tiltDegrees: -60 }, 1.6, DORI, null)).toBeNull();
  });
});

describe('the bands of the side view', () => {
  it('begin where the dead zone ends and follow one another', () => {
    const side = sideBands(POSE, 1.6, DORI)!;
    expect(side.nearMetres).toBeCloseTo(5.1, 1);
    expect(side.bands.map(({ level }) => level)).toEqual(['recognise', 'observe', 'detect']);
    expect(side.bands[0]?.fromMetres).toBe(side.nearMetres);
    for (const [at, band] of side.bands.entries()) {
      expect(band.toMetres).toBeGreaterThan(band.fromMetres);
      if (at > 0) expect(band.fromMetres).toBe(side.bands[at - 1]?.toMetres);
    }
    expect(side.bands.map(({ toMetres }) => Math.round(toMetres))).toEqual([11, 23, 59]);
  });
});
