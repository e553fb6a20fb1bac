import { describe, expect, test } from 'vitest';
import { CAMERA_MODELS } from './camera-models.ts';
import { DENSITY_SCALES } from './density-scales.ts';
import { LIMITS } from './limits.ts';
import { OPTICS_LIMITS } from './optics-limits.ts';
import { PLATE_RULES } from './plate-rules.ts';
import { PURPOSES, PURPOSES_ARTICLE } from './purposes.ts';

describe('rule tables', () => {
  test('every rule names its article and when it was read', () => {
    for (const rule of [...Object.values(LIMITS), ...Object.values(PLATE_RULES), PURPOSES_ARTICLE]) {
      expect(rule.article).toMatch(/\d/);
      expect(rule.readOn).toMatch(/^20\d\d-\d\d/);
    }
  });

  test('the numbers are those of the texts', () => {
    expect(LIMITS['retention-days']).toMatchObject({ value: 30, article: 'CSI L252-5' });
    expect(LIMITS['authorisation-years'].value).toBe(5);
    expect(LIMITS['participation-years'].value).toBe(3);
  });

  test('automatic reading is the State’s alone', () => {
    expect(PLATE_RULES.lapi.operators).toEqual(['state']);
    expect(PLATE_RULES.vpi.operators).toContain('commune');
  });

  test('the list of purposes is closed, without repeats', () => {
    expect(new Set(PURPOSES.map(({ code }) => code)).size).toBe(11);
  });

  test('typical models have pictures as wide as their sensors, codes that differ, and no brand', () => {
    expect(new Set(CAMERA_MODELS.map(({ code }) => code)).size).toBe(CAMERA_MODELS.length);
    for (const { label, sensorWidthMm, sensorHeightMm, widthPx, heightPx } of CAMERA_MODELS) {
      expect(sensorWidthMm / sensorHeightMm, label).toBeCloseTo(widthPx / heightPx, 1);
      expect(label).not.toMatch(/axis|bosch|hikvision|dahua|hanwha|mobotix|sony/i);
    }
  });

  test('both scales of density are offered, beside those of plates and of the arrêté', () => {
    expect(DENSITY_SCALES.map(({ code }) => code)).toEqual(['dori', 'iec-2025', 'plates', 'arrete-2007']);
  });

  test('limits of what a picture is good for say whose they are', () => {
    for (const { reference, rule } of Object.values(OPTICS_LIMITS)) {
      expect(reference).not.toBe('');
      expect(rule).toMatch(/\.$/);
    }
    expect(OPTICS_LIMITS['recognition-vertical-degrees'].value).toBe(13);
  });
});
