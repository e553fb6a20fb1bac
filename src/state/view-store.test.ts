import { expect, test } from 'vitest';
import { LAYER_IDS } from '#domain/view-settings.ts';
import { createViewStore, layerSetting } from './view-store.ts';

test('moving a layer down then up leaves the order as it was', () => {
  const view = createViewStore();
  view.getState().moveLayer('csu', 1);
  expect(view.getState().settings.order).not.toEqual(LAYER_IDS);
  view.getState().moveLayer('csu', -1);
  expect(view.getState().settings.order).toEqual(LAYER_IDS);
});

test('the first layer cannot go above itself', () => {
  const view = createViewStore();
  view.getState().moveLayer('cameras-fixed', -1);
  expect(view.getState().settings.order).toEqual(LAYER_IDS);
});

test('hiding keeps the opacity; a backdrop never seen is visible and opaque', () => {
  const view = createViewStore();
  view.getState().setLayer('csu', { opacity: 0.3 });
  view.getState().setLayer('csu', { visible: false });
  expect(layerSetting(view.getState().settings, 'csu')).toEqual({ visible: false, opacity: 0.3 });
  expect(layerSetting(view.getState().settings, 'backdrop:backdrop-a')).toEqual({
    visible: true,
    opacity: 1,
  });
});

test('communes are chosen alone, or put in and out together', () => {
  const view = createViewStore();
  const { selectCommune } = view.getState();
  const chosen = () => view.getState().settings.selection;
  selectCommune('04112', false);
  selectCommune('04070', true);
  expect(chosen()).toEqual({ type: 'communes', codes: ['04112', '04070'] });
  selectCommune('04112', true);
  selectCommune('04070', true);
  expect(chosen()).toEqual({ type: 'none' });
});

test('a layer that nobody touched has one setting, the same object each time: a page that follows it comes to rest', () => {
  const { settings } = createViewStore().getState();
  expect(layerSetting(settings, 'backdrop:a')).toBe(layerSetting(settings, 'backdrop:a'));
});
