import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { BrushStore } from '#state/brush-store.ts';
import { formatCount, formatMinutes } from '#ui/format-number.ts';
import { patrolsText } from '#ui/text/patrols.ts';
import { DateBand } from './date-band.tsx';
import { rangeWords } from './day-words.ts';
import './time-dock.css';

interface TimeDockProps {
  readonly store: BrushStore;
  /** Seconds of each day under the brush's hours and units. */
  readonly byDay: Float64Array;
  readonly shownSeconds: number;
  readonly lostSeconds: number;
  /** Minutes per cell per week at full colour now: held while it plays. */
  readonly top: number;
  readonly onWhy: () => void;
}

const WEEK = 7;
const MILLISECONDS_A_STEP = 900;

/** The days that are looked at, under the map; plays from week to week. */
export function TimeDock({ store, byDay, shownSeconds, lostSeconds, top, onWhy }: TimeDockProps) {
  const { days, brush, compareTo, setDays, holdTop } = useStore(store);
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => {
      const { brush: now, days: all } = store.getState();
      if (!all || now.toDay >= all.count) setPlaying(false);
      else store.getState().setDays({ fromDay: now.fromDay + WEEK, toDay: now.toDay + WEEK });
    }, MILLISECONDS_A_STEP);
    return () => {
      clearInterval(timer);
      store.getState().holdTop(null);
    };
  }, [playing, store]);
  if (!days) return null;
  const play = () => {
    if (!playing) {
      // The colours stand still while the weeks pass; a whole period plays from its first week.
      const whole = brush.toDay >= days.count;
      if (whole) setDays({ fromDay: 0, toDay: Math.min(WEEK, days.count) });
      holdTop(top);
    }
    setPlaying(!playing);
  };
  const weeks = (brush.toDay - brush.fromDay) / WEEK;
  return (
    <section className="time-dock" aria-label={patrolsText.dock}>
      <div className="time-head">
        <button
          type="button"
          className="play-button"
          aria-label={playing ? patrolsText.pause : patrolsText.play}
          title={playing ? patrolsText.pause : patrolsText.play}
          onClick={play}
        >
          {playing ? <IconPlayerPauseFilled size={18} /> : <IconPlayerPlayFilled size={18} />}
        </button>
        <strong className="tabular">{rangeWords(days.first, brush.fromDay, brush.toDay)}</strong>
        <span className="time-facts tabular">
          {weeks >= 1 && Number.isInteger(weeks)
            ? formatCount(weeks, 'semaine')
            : formatCount(brush.toDay - brush.fromDay, 'jour')}
          {' · '}
          {patrolsText.kept(formatMinutes(shownSeconds / 60), formatMinutes(lostSeconds / 60))}{' '}
          <button type="button" className="text-button" onClick={onWhy}>
            {patrolsText.why}
          </button>
        </span>
      </div>
      <DateBand
        first={days.first}
        firstWeekday={days.firstWeekday}
        seconds={byDay}
        range={brush}
        compareTo={compareTo}
        onRange={setDays}
      />
    </section>
  );
}
