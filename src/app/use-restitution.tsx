import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Expectation } from '#domain/records/expectation.ts';
import type { Territory } from '#domain/territory.ts';
import type { MeasuredState } from '#features/expectations/measured-state.ts';
import { Restitution } from '#features/expectations/restitution.tsx';
import type { MapHandle } from '#map/map-view.tsx';
import { formatInstantDay } from '#ui/format-date.ts';
import { expectationsText } from '#ui/text/expectations.ts';
import { shellText } from '#ui/text/shell.ts';
import type { Services } from './services.ts';
import { targetOf } from './target-bounds.ts';
import type { PresenceState } from './use-presence.ts';

interface Asked {
  readonly expectation: Expectation;
  readonly state: MeasuredState;
}

interface RestitutionSources {
  readonly services: Services;
  readonly territory: Territory;
  readonly presence: PresenceState;
  readonly limits: string;
  readonly map: RefObject<MapHandle | null>;
  readonly print: () => void;
}

/** Prints the page for a mayor instead of the map alone: what asks for it, and what to put beside the map on paper. */
export function useRestitution(sources: RestitutionSources): readonly [(asked: Asked) => void, ReactNode] {
  const { services, territory, presence, map, print } = sources;
  const { brush } = services;
  const dossier = useStore(services.dossier, (state) => state.dossier);
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    if (asked === null) return;
    document.documentElement.dataset.print = 'restitution';
    const forget = () => setAsked(null);
    window.addEventListener('afterprint', forget);
    brush.getState().setForElus(true);
    return () => {
      window.removeEventListener('afterprint', forget);
      brush.getState().setForElus(false);
      delete document.documentElement.dataset.print;
    };
  }, [asked, brush]);
  // The map is drawn once it shows what a mayor may hold, or nothing of patrols.
  const isDrawable =
    presence.status !== 'computing' && (presence.status !== 'ready' || presence.asked.forElus);
  const isReady = asked !== null && isDrawable;
  useEffect(() => {
    if (!isReady || asked === null) return;
    const codes = [asked.expectation.communeCode];
    const target = targetOf({ type: 'communes', codes }, services.dossier.getState().dossier, territory);
    if (target) map.current?.jumpTo(target);
    print();
  }, [isReady, asked, services, territory, map, print]);
  if (asked === null) return [setAsked, null];
  const { expectation } = asked;
  const commune = territory.communes.find(({ properties }) => properties.code === expectation.communeCode);
  const record = presence.status === 'none' ? null : presence.record;
  const sourceIds = [expectation.sourceId, ...(record ? [record.sourceId] : [])];
  const page = (
    <Restitution
      {...asked}
      commune={commune?.properties.name ?? expectation.communeCode}
      source={
        record &&
        expectationsText.sheet.source(
          record.label,
          formatInstantDay(record.from, record.timeZone),
          formatInstantDay(record.to, record.timeZone),
        )
      }
      fictitious={sourceIds.some((id) => dossier.tables.source[id]?.fictitious === true)}
      foot={[
        expectationsText.sheet.confidentiality(shellText.confidentiality[dossier.confidentiality]),
        dossier.title,
        expectationsText.sheet.printed(formatInstantDay(new Date().toISOString())),
        sources.limits,
      ]}
    />
  );
  return [setAsked, page];
}
