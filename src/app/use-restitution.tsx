import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type ElusPagePeriods, FEWEST_PAGE_WEEKS } from '#domain/elus-page-periods.ts';
import type { Expectation } from '#domain/records/expectation.ts';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import type { Territory } from '#domain/territory.ts';
import { Restitution } from '#features/expectations/restitution.tsx';
import type { MapHandle } from '#map/map-view.tsx';
import { formatInstantDay } from '#ui/format-date.ts';
import { formatLongDate } from '#ui/format-long-date.ts';
import { formatCount } from '#ui/format-number.ts';
import { expectationsText } from '#ui/text/expectations.ts';
import { shellText } from '#ui/text/shell.ts';
import type { Services } from './services.ts';
import { targetOf } from './target-bounds.ts';
import { type ElusPage, useElusPage } from './use-elus-page.ts';
import type { PresenceState } from './use-presence.ts';

const TEXT = expectationsText.sheet;
const DAY_MS = 86_400_000;

interface RestitutionSources {
  readonly services: Services;
  readonly territory: Territory;
  readonly presence: PresenceState;
  readonly limits: string;
  readonly map: RefObject<MapHandle | null>;
  readonly print: () => void;
}

/** Prints the page for a mayor instead of the map alone: what asks for it, and what to put beside the map on paper. */
export function useRestitution(
  sources: RestitutionSources,
): readonly [(expectation: Expectation) => void, ReactNode] {
  const { services, territory, presence, map, print } = sources;
  const dossier = useStore(services.dossier, (state) => state.dossier);
  const [asked, setAsked] = useState<Expectation | null>(null);
  const page = useElusPage(asked, services, territory, presence);
  useEffect(() => {
    if (asked === null) return;
    document.documentElement.dataset.print = 'restitution';
    const forget = () => setAsked(null);
    window.addEventListener('afterprint', forget);
    return () => {
      window.removeEventListener('afterprint', forget);
      delete document.documentElement.dataset.print;
    };
  }, [asked]);
  // The map is drawn once it shows what a mayor may hold, or nothing of patrols.
  const isReady = asked !== null && page.isReady;
  useEffect(() => {
    if (!isReady || asked === null) return;
    const codes = [asked.communeCode];
    const target = targetOf({ type: 'communes', codes }, services.dossier.getState().dossier, territory);
    if (target) map.current?.jumpTo(target);
    print();
  }, [isReady, asked, services, territory, map, print]);
  if (asked === null) return [setAsked, null];
  const commune = territory.communes.find(({ properties }) => properties.code === asked.communeCode);
  const record = presence.status === 'none' ? null : presence.record;
  const sourceIds = [asked.sourceId, ...Object.values(dossier.tables.presence).map((set) => set.sourceId)];
  const paper = (
    <Restitution
      expectation={asked}
      state={page.state}
      noFigures={page.periods && noFiguresWords(page.periods)}
      shown={shownWords(page, presence)}
      commune={commune?.properties.name ?? asked.communeCode}
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
  return [setAsked, paper];
}

function noFiguresWords(periods: ElusPagePeriods): string | null {
  if (periods.is === 'weeks') return null;
  const { reason, weeks } = periods.why;
  const words = TEXT.notComparable;
  return reason === 'date' ? words.date : words[reason](String(weeks), String(FEWEST_PAGE_WEEKS));
}

function shownWords({ periods, until }: ElusPage, presence: PresenceState): readonly string[] {
  if (periods === null || presence.status !== 'ready') return [];
  const { delayDays } = PRESENCE_COPIES.elus.rules;
  const upTo = until && TEXT.until(formatLongDate(until), formatCount(delayDays, 'jour'));
  if (periods.is === 'refused') return [...(upTo ? [upTo] : []), TEXT.refused];
  const first = presence.opened.firstDay ?? '';
  const day = (at: number) => formatLongDate(dayAfter(first, at));
  const widened =
    periods.is === 'widened' && TEXT.widened(day(periods.fromDay), day(Math.max(0, periods.toDay - 1)));
  return [...(upTo ? [upTo] : []), ...(widened ? [widened] : [])];
}

function dayAfter(first: string, days: number): string {
  return new Date(Date.parse(`${first}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
