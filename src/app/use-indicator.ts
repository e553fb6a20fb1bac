import { useMemo } from 'react';
import type { Dossier } from '#domain/dossier.ts';
import type { Territory } from '#domain/territory.ts';
import type { ChoroplethSetting } from '#domain/view-settings.ts';
import { classBreaks } from '#geo/class-breaks.ts';
import type { IndicatorInput } from '#map/scene/scene-input.ts';
import { COMMUNE_INDICATORS, indicatorFacts, indicatorValues } from '#state/selectors/commune-indicators.ts';
import { minutesByCommune } from './minutes-by-commune.ts';
import type { PresenceState } from './use-presence.ts';

/** The figure that colours the communes, cut into classes; null when none is chosen or known. */
export function useIndicator(
  dossier: Dossier,
  territory: Territory,
  choropleth: ChoroplethSetting | null,
  presence: PresenceState,
): IndicatorInput | null {
  return useMemo(() => {
    const indicator = COMMUNE_INDICATORS.find(({ id }) => id === choropleth?.indicator);
    if (!indicator || !choropleth) return null;
    const facts = indicatorFacts(
      dossier,
      presence.status === 'ready'
        ? {
            minutesByCommune: minutesByCommune(territory, presence.answer.figures),
            weeks: presence.answer.figures.weeks,
          }
        : null,
    );
    const communes = territory.communes.map(({ properties }) => properties);
    const values = indicatorValues(indicator.id, communes, facts);
    if (!values) return null;
    const known = [...values.values()].filter((value) => value !== null);
    const breaks = classBreaks(known, choropleth.method, choropleth.classes);
    return { label: indicator.label, unit: indicator.unit, values, breaks };
  }, [dossier, territory, choropleth, presence]);
}
