import { expect, test } from 'vitest';
import { defaultViewSettings, layerSetting } from '../view-store.ts';
import { patrolsOnly } from './patrols-only.ts';

test('presence is shown even where it was hidden, with its opacity; the rest of the view stays as it is', () => {
  const settings = {
    ...defaultViewSettings(),
    layers: { ...defaultViewSettings().layers, presence: { visible: false, opacity: 0.4 } },
  };
  const hidden = { ...settings.layers, expectations: { visible: false, opacity: 1 } };
  expect(patrolsOnly({ ...settings, layers: hidden }).layers.expectations?.visible).toBe(false);
  const only = patrolsOnly(settings);
  const visible = Object.keys(only.layers).filter((id) => layerSetting(only, id as 'presence').visible);
  expect(visible.sort()).toEqual(['communes', 'expectations', 'presence']);
  expect(only.layers.presence).toEqual({ visible: true, opacity: 0.4 });
  expect({ ...only, layers: null }).toEqual({ ...settings, layers: null });
});
