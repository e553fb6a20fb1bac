import { expect, test } from 'vitest';
import { createBrushStore } from '#state/brush-store.ts';
import { brushWords } from './brush-words.ts';

test('says the days always, and hours, units, activities and the other period when they were chosen', () => {
  const store = createBrushStore();
  const words = () => brushWords(store.getState(), ['A', 'B', 'C', 'D', 'E'], ['patrouille', 'contrôle']);
  expect(words()).toEqual([]);
  store.getState().open({ first: '2026-09-28', count: 56, firstWeekday: 0 });
  expect(words()).toEqual(['28 sept. – 22 nov. 2026']);
  store.getState().setPreset('night');
  store.getState().setUnits([0, 2]);
  store.getState().setActivities([1]);
  expect(words().slice(1).join(' | ')).toMatch(/^De 22.h à 6.h \| A, C \| contrôle$/);
  store.getState().setUnits([0, 1, 2, 3]);
  store.getState().setDays({ fromDay: 28, toDay: 56 });
  store.getState().compare('before');
  expect(words()[0]).toBe('26 oct. – 22 nov. 2026, par rapport à 28 sept. – 25 oct. 2026');
  expect(words()[2]).toMatch(/^4.unités$/);
  store.getState().setCompareAs('sides');
  expect(words()[0]).toMatch(/^À gauche du rideau.: 28 sept. – 25 oct. 2026$/);
  expect(words()[1]).toMatch(/^À droite.: 26 oct. – 22 nov. 2026$/);
});
