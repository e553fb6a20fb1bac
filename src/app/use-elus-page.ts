import { useEffect, useMemo, useState } from 'react';
import {
  delayedDays,
  type ElusPagePeriods,
  elusPagePeriods,
  FEWEST_PAGE_WEEKS,
} from '#domain/elus-page-periods.ts';
import type { Expectation } from '#domain/records/expectation.ts';
import { PRESENCE_COPIES } from '#domain/rules/presence-copies.ts';
import type { Territory } from '#domain/territory.ts';
import { hoursOfWeek } from '#domain/week-hours.ts';
import type { MeasuredState } from '#features/expectations/measured-state.ts';
import type { ElusBrush } from '#state/brush-store.ts';
import type { Services } from './services.ts';
import type { PresenceState } from './use-presence.ts';

export interface ElusPage {
  readonly periods: ElusPagePeriods | null;
  readonly state: MeasuredState;
  /** The last day that may be shown, `YYYY-MM-DD`; null when none may. */
  readonly until: string | null;
  /** The map and the figures are those of the page. */
  readonly isReady: boolean;
}

const DAY_MS = 86_400_000;
const NO_HOURS = new Uint8Array(168);

/** What a page for a mayor may tell of patrols: measured anew under the rules of his copy, and brushed on the map, while one is asked for. */
export function useElusPage(
  asked: Expectation | null,
  services: Pick<Services, 'brush' | 'patrols'>,
  territory: Territory,
  presence: PresenceState,
): ElusPage {
  const { brush, patrols } = services;
  const presenceId = presence.status === 'ready' ? presence.presenceId : null;
  const opened = presence.status === 'ready' ? presence.opened : null;
  const page = useMemo(() => {
    if (asked === null || opened === null || opened.firstDay === null) return null;
    const today = new Date().toISOString().slice(0, 10);
    const { firstDay } = opened;
    const days = delayedDays(firstDay, opened.days, today, PRESENCE_COPIES.elus.rules.delayDays);
    const last = Date.parse(`${firstDay}T00:00:00Z`) + (days - 1) * DAY_MS;
    return {
      expectation: asked,
      days,
      periods: elusPagePeriods(firstDay, days, asked.date),
      until: days === 0 ? null : new Date(last).toISOString().slice(0, 10),
    };
  }, [asked, opened]);
  const [measured, setMeasured] = useState<{ readonly of: object; readonly state: MeasuredState } | null>(
    null,
  );

  useEffect(() => {
    if (page === null) return;
    brush.getState().setForElus(brushOf(page.periods, page.expectation));
    return () => brush.getState().setForElus(null);
  }, [page, brush]);

  useEffect(() => {
    if (page === null || presenceId === null) return;
    const { communeCode, hours, date } = page.expectation;
    const commune = territory.communes.findIndex(({ properties }) => properties.code === communeCode);
    const tell = (state: MeasuredState) => setMeasured({ of: page, state });
    if (commune < 0) return tell({ status: 'failed' });
    const abort = new AbortController();
    const rules = { days: page.days, fewestWeeks: FEWEST_PAGE_WEEKS };
    patrols
      .request(
        'measure-expectation',
        { presenceId, commune, hours, date, page: rules },
        { signal: abort.signal },
      )
      .then(
        (answer) => answer && tell({ status: 'measured', measured: answer }),
        (error: unknown) => {
          if (abort.signal.aborted) return;
          console.error(error);
          tell({ status: 'failed' });
        },
      );
    return () => abort.abort();
  }, [page, presenceId, territory, patrols]);

  if (page === null) {
    const state: MeasuredState = { status: presence.status === 'none' ? 'none' : 'failed' };
    // Nothing that could be told of patrols: no positions, or none that can be read.
    const isReady = presence.status !== 'computing' && (opened === null || opened.firstDay === null);
    return { periods: null, state, until: null, isReady };
  }
  const isMeasured = measured?.of === page;
  return {
    periods: page.periods,
    until: page.until,
    state: isMeasured ? measured.state : { status: 'measuring' },
    isReady: isMeasured && presence.status === 'ready' && presence.asked.forElus !== null,
  };
}

function brushOf(periods: ElusPagePeriods, { hours }: Expectation): ElusBrush {
  if (periods.is === 'refused') return { hours: NO_HOURS, fromDay: 0, toDay: 1, compareTo: null };
  const painted = hoursOfWeek(hours);
  if (periods.is === 'widened')
    return { hours: painted, fromDay: periods.fromDay, toDay: periods.toDay, compareTo: null };
  const { fromDay, askedDay, toDay } = periods;
  return { hours: painted, fromDay: askedDay, toDay, compareTo: { fromDay, toDay: askedDay } };
}
