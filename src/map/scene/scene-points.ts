import type { Dossier } from '#domain/dossier.ts';
import { recordsOf } from '#domain/dossier.ts';
import type { ViewSettings } from '#domain/view-settings.ts';
import { MAP_TEXT } from '#ui/text/map-text.ts';
import type { ScenePoint } from './scene.ts';

/** Plate sites, CSU and force units of the layers in view. */
export function scenePoints(dossier: Dossier, layers: ViewSettings['layers']): ScenePoint[] {
  const points: ScenePoint[] = [];
  const shown = (layer: ScenePoint['layer']) => {
    const setting = layers[layer];
    return setting?.visible ? setting.opacity : null;
  };
  for (const plate of recordsOf(dossier, 'plate-site')) {
    const layer = plate.reading === 'lapi' ? 'plates-lapi' : 'plates-vpi';
    const opacity = shown(layer);
    if (opacity === null) continue;
    points.push({
      id: plate.id,
      layer,
      label: plate.name || plate.number || plate.id,
      detail: detailOf(
        MAP_TEXT.symbols[plate.reading],
        MAP_TEXT.states[plate.state],
        plate.road,
        plate.direction,
      ),
      caption: [plate.road, plate.direction].filter(Boolean).join(' · '),
      place: plate.place,
      state: plate.state,
      symbol: plate.reading,
      warning: plate.reading === 'lapi' && plate.operator === 'commune',
      trafficAzimuthDegrees: plate.trafficAzimuthDegrees,
      opacity,
    });
  }
  for (const csu of recordsOf(dossier, 'csu')) {
    const opacity = shown('csu');
    if (opacity === null) continue;
    points.push({
      ...plain,
      id: csu.id,
      layer: 'csu',
      label: csu.name || csu.id,
      detail: detailOf(MAP_TEXT.symbols.csu, MAP_TEXT.states[csu.state], csu.hours),
      place: csu.place,
      state: csu.state,
      symbol: 'csu',
      opacity,
    });
  }
  for (const unit of recordsOf(dossier, 'force-unit')) {
    const opacity = shown('units');
    if (opacity === null) continue;
    points.push({
      ...plain,
      id: unit.id,
      layer: 'units',
      label: unit.name || unit.id,
      detail: detailOf(MAP_TEXT.symbols[unit.force], unit.unitType),
      place: unit.place,
      state: 'in-service',
      symbol: unit.force,
      opacity,
    });
  }
  return points;
}

const plain = { caption: '', warning: false, trafficAzimuthDegrees: null } as const;

function detailOf(...parts: readonly (string | null)[]): string {
  return parts.filter(Boolean).join(' · ');
}
