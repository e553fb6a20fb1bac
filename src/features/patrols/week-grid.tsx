import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { formatMinutes } from '#ui/format-number.ts';
import { patrolsText } from '#ui/text/patrols.ts';
import { paintHours, type WeekCell } from './paint-hours.ts';
import './week-grid.css';

interface WeekGridProps {
  /** 1 for each painted hour, Monday 0 h first. */
  readonly hours: Uint8Array<ArrayBuffer>;
  /** Seconds of presence of each hour of the week; what the squares are coloured by. */
  readonly seconds: Float64Array;
  readonly weeks: number;
  readonly onHours: (hours: Uint8Array<ArrayBuffer>) => void;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const HOUR_MARKS = [0, 6, 12, 18] as const;
const STEPS = 6;
const MOVES: Readonly<Record<string, readonly [day: number, hour: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The week, an hour a square: drawn on with the pointer, or with arrows, Shift and Space. Squares let the pointer through to the grid; keys and readers press them. */
export function WeekGrid({ hours, seconds, weeks, onHours }: WeekGridProps) {
  const drawing = useRef<{ readonly anchor: WeekCell; readonly before: Uint8Array<ArrayBuffer> } | null>(
    null,
  );
  const grid = useRef<HTMLFieldSetElement>(null);
  const [focus, setFocus] = useState<WeekCell>({ day: 0, hour: 0 });
  const top = Math.max(...seconds, 1);
  const whole = hours.every((hour) => hour === 1);

  const press = (event: PointerEvent<HTMLFieldSetElement>) => {
    const cell = cellUnder(event);
    if (!cell || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = { anchor: cell, before: hours };
    setFocus(cell);
    onHours(paintHours(hours, cell, cell));
  };
  const drag = (event: PointerEvent<HTMLFieldSetElement>) => {
    const cell = drawing.current && cellUnder(event);
    if (drawing.current && cell) onHours(paintHours(drawing.current.before, drawing.current.anchor, cell));
  };
  const release = () => {
    drawing.current = null;
  };
  const key = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      const next = {
        day: Math.min(6, Math.max(0, focus.day + move[0])),
        hour: Math.min(23, Math.max(0, focus.hour + move[1])),
      };
      if (event.shiftKey) {
        drawing.current ??= { anchor: focus, before: hours };
        onHours(paintHours(drawing.current.before, drawing.current.anchor, next));
      } else drawing.current = null;
      setFocus(next);
      grid.current?.querySelector<HTMLElement>(`[data-cell="${next.day * 24 + next.hour}"]`)?.focus();
    }
  };

  return (
    <div className="week-grid">
      <div className="week-hours" aria-hidden="true">
        {HOUR_MARKS.map((hour) => (
          <span key={hour} style={{ gridColumn: `${hour + 1} / span 6` }}>
            {patrolsText.hourMark(String(hour))}
          </span>
        ))}
      </div>
      <div className="week-days">
        {DAYS.map((day) => (
          <button
            type="button"
            key={day}
            title={patrolsText.wholeDay(patrolsText.days[day] ?? '')}
            onClick={() => onHours(paintHours(hours, { day, hour: 0 }, { day, hour: 23 }))}
          >
            {patrolsText.shortDays[day]}
          </button>
        ))}
      </div>
      <fieldset
        ref={grid}
        className="week-cells"
        aria-label={patrolsText.weekGrid}
        data-whole={whole}
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={release}
        onPointerCancel={release}
        onFocus={({ target }) => {
          // However it came there (a click, a screen reader): arrows go on from the square that has the focus.
          const at = Number(target instanceof HTMLElement ? target.dataset.cell : undefined);
          if (Number.isInteger(at)) setFocus({ day: Math.floor(at / 24), hour: at % 24 });
        }}
        onKeyDown={key}
        onKeyUp={(event) => event.key === 'Shift' && release()}
      >
        {DAYS.map((day) =>
          HOURS.map((hour) => {
            const at = day * 24 + hour;
            const value = seconds[at] ?? 0;
            const painted = hours[at] === 1;
            return (
              <button
                type="button"
                key={at}
                data-cell={at}
                onClick={() => onHours(paintHours(hours, { day, hour }, { day, hour }))}
                aria-pressed={painted}
                tabIndex={focus.day === day && focus.hour === hour ? 0 : -1}
                aria-label={patrolsText.hourCell(
                  patrolsText.days[day] ?? '',
                  String(hour),
                  formatMinutes(value / 60 / weeks),
                )}
                data-step={value === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(value / top) * STEPS))}
              />
            );
          }),
        )}
      </fieldset>
    </div>
  );
}

function cellUnder(event: PointerEvent<HTMLFieldSetElement>): WeekCell | null {
  const box = event.currentTarget.getBoundingClientRect();
  const hour = Math.floor(((event.clientX - box.left) / box.width) * 24);
  const day = Math.floor(((event.clientY - box.top) / box.height) * 7);
  const inside = (value: number, most: number) => Math.min(most, Math.max(0, value));
  return box.width === 0 ? null : { day: inside(day, 6), hour: inside(hour, 23) };
}
