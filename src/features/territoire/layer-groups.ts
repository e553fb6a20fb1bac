import type { BuiltInLayerId } from '#domain/view-settings.ts';

export type LayerGroupName = 'video' | 'watching' | 'study' | 'presence';

/** The layers of the panel in the groups that users name them by; drawing order is a setting, not this. */
export const LAYER_GROUPS: readonly {
  readonly name: LayerGroupName;
  readonly layers: readonly BuiltInLayerId[];
}[] = [
  { name: 'video', layers: ['cameras-fixed', 'cameras-ptz', 'plates-vpi', 'plates-lapi'] },
  { name: 'watching', layers: ['csu', 'links-csu', 'links-forces'] },
  { name: 'study', layers: ['places', 'perimeters'] },
  { name: 'presence', layers: ['presence', 'expectations', 'participation', 'units'] },
];
