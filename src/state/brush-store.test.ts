import { describe, expect, test } from 'vitest';
import { createBrushStore, HOUR_PRESETS, HOURS_A_WEEK, presetHours, presetOf } from './brush-store.ts';

const days = { first: '2026-09-28', count: 56, firstWeekday: 0 };
const painted = (hours: Uint8Array) => hours.reduce((sum, value) => sum + value, 0);

describe('brush store', () => {
  test('opening brushes all; the same period again keeps what is brushed, another one does not', () => {
    const store = createBrushStore();
    store.getState().open(days);
    expect(store.getState().brush).toMatchObject({ fromDay: 0, toDay: 56, units: null });
    store.getState().setDays({ fromDay: 7, toDay: 14 });
    store.getState().open({ ...days });
    expect(store.getState().brush.fromDay).toBe(7);
    store.getState().open({ ...days, count: 60 });
    expect(store.getState().brush).toMatchObject({ fromDay: 0, toDay: 60 });
  });

  test('days stay within the period, one at least', () => {
    const store = createBrushStore();
    store.getState().open(days);
    for (const [asked, given] of [
      [
        { fromDay: -5, toDay: 99 },
        { fromDay: 0, toDay: 56 },
      ],
      [
        { fromDay: 9, toDay: 3 },
        { fromDay: 9, toDay: 10 },
      ],
      [
        { fromDay: 80, toDay: 90 },
        { fromDay: 55, toDay: 56 },
      ],
      [
        { fromDay: 2.4, toDay: 5.6 },
        { fromDay: 2, toDay: 6 },
      ],
    ] as const) {
      store.getState().setDays(asked);
      expect(store.getState().brush).toMatchObject(given);
    }
  });

  test('just before follows the days, and is nothing where positions do not go that far back', () => {
    const store = createBrushStore();
    store.getState().open(days);
    store.getState().setDays({ fromDay: 28, toDay: 56 });
    store.getState().compare('before');
    expect(store.getState().compareTo).toEqual({ fromDay: 0, toDay: 28 });
    store.getState().setDays({ fromDay: 42, toDay: 49 });
    expect(store.getState().compareTo).toEqual({ fromDay: 35, toDay: 42 });
    store.getState().setDays({ fromDay: 3, toDay: 50 });
    expect(store.getState().compareTo).toBeNull();
    store.getState().setDays({ fromDay: 42, toDay: 49 });
    expect(store.getState().compareTo).toEqual({ fromDay: 35, toDay: 42 });
    store.getState().compareWith({ fromDay: 0, toDay: 14 });
    store.getState().setDays({ fromDay: 20, toDay: 49 });
    expect(store.getState().compareTo).toEqual({ fromDay: 0, toDay: 14 });
    store.getState().reset();
    expect(store.getState()).toMatchObject({ comparison: 'none', compareTo: null });
  });

  test('day and night part the week, and so do week and week-end', () => {
    const count = (preset: (typeof HOUR_PRESETS)[number]) => painted(presetHours(preset));
    expect(count('day') + count('night')).toBe(HOURS_A_WEEK);
    expect(count('week') + count('weekend')).toBe(HOURS_A_WEEK);
    expect([count('night'), count('weekend'), count('all')]).toEqual([56, 48, 168]);
    for (const preset of HOUR_PRESETS) expect(presetOf(presetHours(preset))).toBe(preset);
    expect(presetOf(new Uint8Array(168))).toBeNull();
  });
});
