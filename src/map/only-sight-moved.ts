import type { EngineState } from './map-engine.ts';
import type { Scene } from './scene/scene.ts';

/**
 * A camera that was looked at still is, and nothing else on the map changed: the case of every frame of a drag, in which layers and symbols
 * need not be gone through again.
 */
export function onlySightMoved(shown: Partial<EngineState>, state: EngineState): boolean {
  const [before, now] = [shown.scene, state.scene];
  if (!before?.sight || !now.sight || before.sight === now.sight) return false;
  return (
    shown.territory === state.territory &&
    shown.palette === state.palette &&
    shown.settings?.theme === state.settings.theme &&
    shown.settings.basemap === state.settings.basemap &&
    before.sight.levels === now.sight.levels &&
    before.sight.chosen?.cameraId === now.sight.chosen?.cameraId &&
    (Object.keys(now) as (keyof Scene)[]).every(
      (key) => key === 'sight' || key === 'legend' || before[key] === now[key],
    )
  );
}
