import { type Dossier, recordsOf } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import type { ViewSettings } from '#domain/view-settings.ts';
import { expectationsText } from '#ui/text/expectations.ts';
import type { ScenePoint, SymbolName } from './scene.ts';

/** What communes asked, where they said it; a request without a point stands in the middle of its commune, and is nowhere outside the territory. */
export function sceneExpectations(
  dossier: Dossier,
  { communes }: Territory,
  layers: ViewSettings['layers'],
): ScenePoint[] {
  const setting = layers.expectations;
  if (!setting?.visible) return [];
  const communeOf = new Map(communes.map(({ properties }) => [properties.code, properties]));
  return recordsOf(dossier, 'expectation').flatMap((expectation): ScenePoint[] => {
    const { id, theme, status, communeCode, point } = expectation;
    const commune = communeOf.get(communeCode);
    const place = point ?? commune?.centre;
    if (place === undefined) return [];
    return [
      {
        id,
        layer: 'expectations',
        label: `${commune?.name ?? communeCode} · ${expectationsText.themes[theme]}`,
        detail: expectationsText.statuses[status],
        caption: '',
        place,
        state: 'in-service',
        symbol: `expectation-${status}` satisfies SymbolName,
        warning: false,
        trafficAzimuthDegrees: null,
        opacity: setting.opacity,
      },
    ];
  });
}
