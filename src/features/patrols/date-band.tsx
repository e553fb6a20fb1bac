import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { DayRange } from '#state/brush-store.ts';
import { dayWords } from '#ui/day-words.ts';
import { patrolsText } from '#ui/text/patrols.ts';
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
}

type Part = 'from' | 'to' | 'band' | 'new';

/** More days than this are drawn by the week: bars stay wide enough to be seen. */
const MOST_BARS = 200;
const HEIGHT = 100;
const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
};

/** A bar a day, and a band that is drawn, moved and stretched over them; each end is also a slider for keys. */
export function DateBand(props: DateBandProps) {
  const { first, seconds, range, compareTo, onRange } = props;
  const days = seconds.length;
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly part: Part; readonly start: number; readonly range: DayRange } | null>(null);

  const dayUnder = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    return ((event.clientX - box.left) / box.width) * days;
  };
  const press = (part: Part) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    track.current?.setPointerCapture(event.pointerId);
    drag.current = { part, start: dayUnder(event), range };
  };
  const move = (event: PointerEvent) => {
    if (drag.current) onRange(draggedRange(drag.current, dayUnder(event), days));
  };
  const release = () => {
    drag.current = null;
  };
  const key = (part: 'from' | 'to') => (event: KeyboardEvent) => {
    const step = KEY_STEPS[event.key];
    const end = event.key === 'Home' ? -days : event.key === 'End' ? days : null;
    const by = step ?? end;
    if (by === null || by === undefined) return;
    event.preventDefault();
    onRange(
      part === 'from'
        ? { fromDay: Math.min(Math.max(0, range.fromDay + by), range.toDay - 1), toDay: range.toDay }
        : { fromDay: range.fromDay, toDay: Math.max(Math.min(days, range.toDay + by), range.fromDay + 1) },
    );
  };
  const percent = (day: number) => `${(day / days) * 100}%`;
  const handle = (part: 'from' | 'to') => (
    <div
      className="band-handle"
      role="slider"
      tabIndex={0}
      aria-label={part === 'from' ? patrolsText.bandFrom : patrolsText.bandTo}
      aria-valuemin={0}
      aria-valuemax={days - 1}
      aria-valuenow={part === 'from' ? range.fromDay : range.toDay - 1}
      aria-valuetext={dayWords(first, part === 'from' ? range.fromDay : range.toDay - 1, true)}
      style={{ left: percent(part === 'from' ? range.fromDay : range.toDay) }}
      onPointerDown={press(part)}
      onKeyDown={key(part)}
    />
  );

  return (
    <div className="date-band">
      <div
        ref={track}
        className="band-track"
        onPointerDown={press('new')}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <Bars {...props} />
        {compareTo && (
          <div
            className="band-compared"
            style={{ left: percent(compareTo.fromDay), width: percent(compareTo.toDay - compareTo.fromDay) }}
          />
        )}
        <div
          className="band-range"
          style={{ left: percent(range.fromDay), width: percent(range.toDay - range.fromDay) }}
          onPointerDown={press('band')}
        />
        {handle('from')}
        {handle('to')}
      </div>
      <div className="band-marks tabular" aria-hidden="true">
        {marks(days, props.firstWeekday).map((day) => (
          <span key={day} style={{ left: percent(day) }}>
            {dayWords(first, day)}
          </span>
        ))}
      </div>
    </div>
  );
}

function Bars({ seconds, range }: DateBandProps) {
  const step = seconds.length > MOST_BARS ? 7 : 1;
  const values = Array.from({ length: Math.ceil(seconds.length / step) }, (_, bar) => {
    let sum = 0;
    for (let day = bar * step; day < Math.min((bar + 1) * step, seconds.length); day++)
      sum += seconds[day] ?? 0;
    return sum;
  });
  const top = Math.max(...values, 1);
  return (
    <svg
      className="band-bars"
      viewBox={`0 0 ${seconds.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={patrolsText.bandBars}
    >
      {values.map((value, bar) => {
        const height = value === 0 ? 0 : Math.max(2, (value / top) * HEIGHT);
        const day = bar * step;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its day
            key={bar}
            className={day + step > range.fromDay && day < range.toDay ? 'in' : undefined}
            x={day + step * 0.1}
            y={HEIGHT - height}
            width={step * 0.8}
            height={height}
          />
        );
      })}
    </svg>
  );
}

/** Where the band is after the pointer went from `start` to `now`, in days. */
export function draggedRange(
  { part, start, range }: { readonly part: Part; readonly start: number; readonly range: DayRange },
  now: number,
  days: number,
): DayRange {
  const inside = (day: number) => Math.min(days, Math.max(0, day));
  if (part === 'new')
    return {
      fromDay: Math.min(days - 1, Math.floor(inside(Math.min(start, now)))),
      toDay: Math.max(1, Math.ceil(inside(Math.max(start, now)))),
    };
  const by = Math.round(now - start);
  if (part === 'band') {
    const length = range.toDay - range.fromDay;
    const fromDay = Math.min(days - length, Math.max(0, range.fromDay + by));
    return { fromDay, toDay: fromDay + length };
  }
  if (part === 'from')
    return { fromDay: Math.min(inside(range.fromDay + by), range.toDay - 1), toDay: range.toDay };
  return { fromDay: range.fromDay, toDay: Math.max(inside(range.toDay + by), range.fromDay + 1) };
}

/** Mondays, at most seven of them and none too near the end to be written whole. */
function marks(days: number, firstWeekday: number): number[] {
  const mondays: number[] = [];
  for (let day = (7 - firstWeekday) % 7; day < days; day += 7) mondays.push(day);
  const every = Math.ceil(mondays.length / 7);
  return mondays.filter((day, at) => at % every === 0 && day <= days * 0.94);
}
