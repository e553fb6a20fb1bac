import { expect, test } from 'vitest';
import { createBrushStore } from '#state/brush-store.ts';
import { isLastWeek, weekAfter } from './play-weeks.ts';

test('weeks follow each other to the last, then begin again; the whole period plays from its first week', () => {
  const store = createBrushStore();
  expect(weekAfter(store.getState())).toBeNull();
  store.getState().open({ first: '2026-09-28', count: 56, firstWeekday: 0 });
  const seen: number[] = [];
  for (let step = 0; step < 10; step++) {
    const next = weekAfter(store.getState());
    if (next) store.getState().setDays(next);
    seen.push(store.getState().brush.fromDay);
    expect(store.getState().brush.toDay - store.getState().brush.fromDay).toBe(7);
    expect(isLastWeek(store.getState())).toBe(seen.at(-1) === 49);
  }
  expect(seen).toEqual([0, 7, 14, 21, 28, 35, 42, 49, 0, 7]);
});

test('a window of three weeks keeps its length, but at the end of the period', () => {
  const store = createBrushStore();
  store.getState().open({ first: '2026-09-28', count: 40, firstWeekday: 0 });
  store.getState().setDays({ fromDay: 7, toDay: 28 });
  store.getState().setDays(weekAfter(store.getState()) ?? { fromDay: 0, toDay: 1 });
  expect(store.getState().brush).toMatchObject({ fromDay: 14, toDay: 35 });
  store.getState().setDays(weekAfter(store.getState()) ?? { fromDay: 0, toDay: 1 });
  expect(store.getState().brush).toMatchObject({ fromDay: 21, toDay: 40 });
});
