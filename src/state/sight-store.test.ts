import { expect, test } from 'vitest';
import type { Camera } from '#domain/records/camera.ts';
import { createSightStore, draftOf } from './sight-store.ts';

const camera = { id: 'camera-a', label: 'A' } as Camera;

test('a draft stands for its own camera, and for no other', () => {
  const store = createSightStore();
  expect(draftOf(store.getState(), camera)).toBe(camera);
  const turned = { ...camera, azimuthsDegrees: [70] };
  store.getState().setDraft({ camera: turned, place: null });
  expect(draftOf(store.getState(), camera)).toBe(turned);
  const other = { ...camera, id: 'camera-b' };
  expect(draftOf(store.getState(), other)).toBe(other);
  store.getState().setDraft(null);
  expect(draftOf(store.getState(), camera)).toBe(camera);
});
