import {
  IconChevronDown,
  IconChevronUp,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerTrackNextFilled,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { BrushStore } from '#state/brush-store.ts';
import { rangeWords } from '#ui/day-words.ts';
import { formatCount, formatMinutes } from '#ui/format-number.ts';
import { patrolsText } from '#ui/text/patrols.ts';
import { DateBand } from './date-band.tsx';
import { PLAY_SPEEDS, usePlay } from './use-play.ts';
import './time-dock.css';

interface TimeDockProps {
  readonly store: BrushStore;
  /** Seconds of each day under the brush's hours and units. */
  readonly byDay: Float64Array;
  readonly shownSeconds: number;
  readonly lostSeconds: number;
  /** Minutes per cell per week at full colour now: held while it plays. */
  readonly top: number;
  /** The map shows a change between two periods. */
  readonly isChange: boolean;
  readonly onWhy: () => void;
}

const WEEK = 7;

/** The days that are looked at, under the map; plays from week to week. */
export function TimeDock({ store, byDay, shownSeconds, lostSeconds, top, isChange, onWhy }: TimeDockProps) {
  const { days, brush, comparison, compareTo, setDays, compareWith, holdTop } = useStore(store);
  const play = usePlay(store, () => holdTop(top, isChange));
  // On a phone the days and the panel below them stand low, so that the map has most of the screen, until they are asked up.
  const [open, setOpen] = useState(false);
  if (!days) return null;
  const playWords = play.byStep ? patrolsText.nextWeek : play.playing ? patrolsText.pause : patrolsText.play;
  const PlayIcon = play.byStep
    ? IconPlayerTrackNextFilled
    : play.playing
      ? IconPlayerPauseFilled
      : IconPlayerPlayFilled;
  const weeks = (brush.toDay - brush.fromDay) / WEEK;
  return (
    <section className="time-dock" aria-label={patrolsText.dock} data-open={open}>
      <div className="time-head">
        <button
          type="button"
          className="play-button"
          aria-label={playWords}
          title={playWords}
          onClick={play.press}
        >
          <PlayIcon size={18} aria-hidden />
        </button>
        {!play.byStep && (
          <select
            className="play-speed"
            aria-label={patrolsText.speed}
            title={patrolsText.speed}
            value={play.speed}
            onChange={(event) => {
              const chosen = PLAY_SPEEDS.find((speed) => String(speed) === event.currentTarget.value);
              if (chosen) play.setSpeed(chosen);
            }}
          >
            {PLAY_SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {patrolsText.speeds(String(speed))}
              </option>
            ))}
          </select>
        )}
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
        <button
          type="button"
          className="icon-button dock-toggle"
          aria-expanded={open}
          aria-label={open ? patrolsText.dockLess : patrolsText.dockMore}
          title={open ? patrolsText.dockLess : patrolsText.dockMore}
          onClick={() => setOpen(!open)}
        >
          {open ? <IconChevronDown size={22} aria-hidden /> : <IconChevronUp size={22} aria-hidden />}
        </button>
      </div>
      <DateBand
        first={days.first}
        firstWeekday={days.firstWeekday}
        seconds={byDay}
        range={brush}
        compareTo={compareTo}
        onRange={setDays}
        onCompared={comparison === 'own' ? compareWith : null}
      />
    </section>
  );
}
