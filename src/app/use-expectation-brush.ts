import { useEffect } from 'react';
import { expectationPeriods } from '#domain/expectation-periods.ts';
import type { Expectation } from '#domain/records/expectation.ts';
import { hoursOfWeek } from '#domain/week-hours.ts';
import type { BrushStore } from '#state/brush-store.ts';
import type { ViewStore } from '#state/view-store.ts';
import type { PresenceState } from './use-presence.ts';

/** An expectation that is chosen becomes the brush: its hours, the weeks after it, compared with those before. */
export function useExpectationBrush(
  { id, hours, date }: Expectation,
  presence: PresenceState,
  brush: BrushStore,
  view: ViewStore,
): void {
  const presenceId = presence.status === 'ready' ? presence.presenceId : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another expectation is chosen anew, even with the same hours and date
  useEffect(() => {
    const { days, setHours, setDays, compare } = brush.getState();
    if (presenceId === null || days === null) return;
    view.getState().setPanel('patrouilles');
    setHours(hoursOfWeek(hours));
    const periods = expectationPeriods(days.first, days.count, date);
    if (periods.is === 'impossible') return;
    setDays({ fromDay: periods.askedDay, toDay: periods.toDay });
    compare('before');
  }, [id, hours, date, presenceId, brush, view]);
}
