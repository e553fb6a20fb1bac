import { TimeDock } from '#features/patrols/time-dock.tsx';
import type { BrushStore } from '#state/brush-store.ts';
import { drawnComparison } from '#state/selectors/drawn-comparison.ts';
import type { PresenceState } from './use-presence.ts';

interface TimeAreaProps {
  readonly store: BrushStore;
  readonly presence: Extract<PresenceState, { status: 'ready' }>;
}

/** What lies below the map while patrols are looked at: the days. */
export function TimeArea({ store, presence }: TimeAreaProps) {
  const { figures, image } = presence.answer;
  return (
    <TimeDock
      store={store}
      byDay={figures.byDay}
      shownSeconds={figures.seconds.shown}
      lostSeconds={figures.seconds.in - figures.seconds.shown}
      top={image.scale.top}
      isChange={drawnComparison(presence.asked) === 'difference'}
      onWhy={() => {
        const why = document.getElementById('ou-vont-les-minutes');
        why?.scrollIntoView({ block: 'center' });
        why?.focus();
      }}
    />
  );
}
