import type { Territory } from '#domain/territory.ts';
import type { LayerSetting } from '#domain/view-settings.ts';
import type { SceneChoropleth } from './scene.ts';
import type { IndicatorInput } from './scene-input.ts';

/**
 * The class of a value among ascending limits (n + 1 for n classes): 0 … n−1. A value equal to an inner limit belongs to the
 * class below it; values beyond the ends belong to the end classes.
 */
export function classOf(value: number, breaks: readonly number[]): number {
  let index = 0;
  while (index < breaks.length - 2 && value > (breaks[index + 1] ?? Number.POSITIVE_INFINITY)) index++;
  return index;
}

/** Every commune of the territory gets a class or null: no value is never the lowest class. */
export function sceneClasses(
  territory: Territory,
  indicator: IndicatorInput | null,
  setting: LayerSetting | undefined,
): SceneChoropleth | null {
  if (!indicator || setting?.visible === false || indicator.breaks.length < 2) return null;
  const classes = new Map<string, number | null>();
  for (const { properties } of territory.communes) {
    const value = indicator.values.get(properties.code);
    const known = value !== undefined && value !== null && Number.isFinite(value);
    classes.set(properties.code, known ? classOf(value, indicator.breaks) : null);
  }
  return {
    label: indicator.label,
    unit: indicator.unit,
    opacity: setting?.opacity ?? 1,
    classes,
    count: indicator.breaks.length - 1,
    diverging: indicator.diverging ?? false,
  };
}
