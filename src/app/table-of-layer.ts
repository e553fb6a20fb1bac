import type { BuiltInLayerId, LayerId } from '#domain/view-settings.ts';
import type { TableName } from '#features/tables/table-kind.ts';

const TABLES: { readonly [K in BuiltInLayerId]: TableName } = {
  'cameras-fixed': 'camera',
  'cameras-ptz': 'camera',
  'plates-vpi': 'plate-site',
  'plates-lapi': 'plate-site',
  csu: 'csu',
  'links-csu': 'video-link',
  'links-forces': 'video-link',
  units: 'force-unit',
  expectations: 'expectation',
  places: 'priority-place',
  perimeters: 'perimeter',
  presence: 'presence',
  participation: 'participation',
  choropleth: 'communes',
  communes: 'communes',
};

/** The table that lists what a layer draws. */
export function tableOfLayer(layer: LayerId): TableName {
  return layer in TABLES ? TABLES[layer as BuiltInLayerId] : 'backdrop';
}
