import { type PointerEvent, useRef } from 'react';
import type { DayRange } from '#state/brush-store.ts';
import { dayWords } from '#ui/day-words.ts';
import { patrolsText } from '#ui/text/patrols.ts';
import { BandBars } from './band-bars.tsx';
import { DayBand } from './day-band.tsx';
import { type BandPart, draggedRange } from './dragged-range.ts';
import './date-band.css';

interface DateBandProps {
  /** `YYYY-MM-DD` of day 0. */
  readonly first: string;
  /** Day of the week of day 0, Monday 0. */
  readonly firstWeekday: number;
  /** Seconds of each day of the whole period. */
  readonly seconds: Float64Array;
  readonly range: DayRange;
  readonly compareTo: DayRange | null;
  readonly onRange: (range: DayRange) => void;
  /** Null while the days compared with follow the others. */
  readonly onCompared: ((range: DayRange) => void) | null;
}

interface Drag {
  readonly part: BandPart;
  readonly start: number;
  readonly range: DayRange;
  readonly tell: (range: DayRange) => void;
}

/** A bar a day, and a band that is drawn, moved and stretched over them; a dashed one for the days compared with. */
export function DateBand(props: DateBandProps) {
  const { first, seconds, range, compareTo, onRange, onCompared } = props;
  const days = seconds.length;
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);

  const dayUnder = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    return ((event.clientX - box.left) / box.width) * days;
  };
  const press =
    (moved: DayRange, tell: (range: DayRange) => void) =>
    (part: BandPart) =>
    (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      track.current?.setPointerCapture(event.pointerId);
      drag.current = { part, start: dayUnder(event), range: moved, tell };
    };
  const release = () => {
    drag.current = null;
  };

  return (
    <div className="date-band">
      <div
        ref={track}
        className="band-track"
        onPointerDown={press(range, onRange)('new')}
        onPointerMove={(event) => {
          if (drag.current) drag.current.tell(draggedRange(drag.current, dayUnder(event), days));
        }}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <BandBars seconds={seconds} range={range} />
        <DayBand
          className="band-range"
          first={first}
          days={days}
          range={range}
          labels={{ from: patrolsText.bandFrom, to: patrolsText.bandTo }}
          onRange={onRange}
          onPress={press(range, onRange)}
        />
        {compareTo && (
          <DayBand
            className="band-compared"
            first={first}
            days={days}
            range={compareTo}
            labels={{ from: patrolsText.comparedFrom, to: patrolsText.comparedUntil }}
            onRange={onCompared}
            onPress={press(compareTo, onCompared ?? (() => {}))}
          />
        )}
      </div>
      <div className="band-marks tabular" aria-hidden="true">
        {marks(days, props.firstWeekday).map((day) => (
          <span key={day} style={{ left: `${(day / days) * 100}%` }}>
            {dayWords(first, day)}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Mondays, at most seven of them and none too near the end to be written whole. */
function marks(days: number, firstWeekday: number): number[] {
  const mondays: number[] = [];
  for (let day = (7 - firstWeekday) % 7; day < days; day += 7) mondays.push(day);
  const every = Math.ceil(mondays.length / 7);
  return mondays.filter((day, at) => at % every === 0 && day <= days * 0.94);
}
