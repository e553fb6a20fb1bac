import { expect, test } from 'vitest';
import type { StudyOpened, StudyPlan } from '#domain/study/siting-study.ts';
import { createStudyStore } from './study-store.ts';

const opened = {
  places: [
    [0, 0],
    [1, 1],
  ],
  candidates: [
    { place: 0, azimuthDegrees: 0 },
    { place: 0, azimuthDegrees: 45 },
    { place: 1, azimuthDegrees: 0 },
  ],
} as unknown as StudyOpened;

function openedStore() {
  const store = createStudyStore();
  store.getState().open({ type: 'siting', perimeterId: 'p' });
  store.getState().answerOpened(opened);
  store.getState().answerPlan({ sites: [] } as unknown as StudyPlan);
  return store;
}

test('a choice forgets what was found with the one before, and asks anew', () => {
  const store = openedStore();
  const { turn } = store.getState();
  store.getState().choose({ heightMetres: 8 });
  expect(store.getState()).toMatchObject({
    opened: null,
    plan: null,
    choice: { heightMetres: 8 },
    turn: turn + 1,
  });
});

test('a camera is pinned or its place excluded, never both; each asks for another plan', () => {
  const store = openedStore();
  store.getState().settle(1, 'pinned');
  expect(store.getState()).toMatchObject({ pinned: [1], forbiddenPlaces: [], plan: null });
  store.getState().settle(1, 'forbidden');
  expect(store.getState()).toMatchObject({ pinned: [], forbiddenPlaces: [0] });
  store.getState().settle(0, 'free');
  expect(store.getState()).toMatchObject({ pinned: [], forbiddenPlaces: [] });
  store.getState().settle(99, 'pinned');
  expect(store.getState().pinned).toEqual([]);
});

test('what was cancelled stays so until it is asked again', () => {
  const store = openedStore();
  store.getState().cancel();
  expect(store.getState().status).toBe('cancelled');
  store.getState().restart();
  expect(store.getState().status).toBe('none');
});

test('another number of cameras looks for another plan of the same study', () => {
  const store = openedStore();
  store.getState().setCount(7);
  expect(store.getState()).toMatchObject({ count: 7, plan: null, opened });
});
