import type { PointerEvent } from 'react';
import type { DayRange } from '#state/brush-store.ts';
import { dayWords } from '#ui/day-words.ts';
import { type BandPart, keyedRange } from './dragged-range.ts';

interface DayBandProps {
  readonly className: 'band-range' | 'band-compared';
  /** `YYYY-MM-DD` of day 0. */
  readonly first: string;
  /** Of the whole period. */
  readonly days: number;
  readonly range: DayRange;
  readonly labels: { readonly from: string; readonly to: string };
  /** Null: it follows other days, and is not moved by itself. */
  readonly onRange: ((range: DayRange) => void) | null;
  readonly onPress: (part: BandPart) => (event: PointerEvent<HTMLElement>) => void;
}

/** Days on the band: moved as a whole, stretched by its ends, each also a slider for keys. */
export function DayBand(props: DayBandProps) {
  const { first, days, range, labels, onRange, onPress } = props;
  const percent = (day: number) => `${(day / days) * 100}%`;
  const handle = (part: 'from' | 'to') => {
    const day = part === 'from' ? range.fromDay : range.toDay - 1;
    return (
      <div
        className="band-handle"
        role="slider"
        tabIndex={0}
        aria-label={labels[part]}
        aria-valuemin={0}
        aria-valuemax={days - 1}
        aria-valuenow={day}
        aria-valuetext={dayWords(first, day, true)}
        style={{ left: percent(part === 'from' ? range.fromDay : range.toDay) }}
        onPointerDown={onPress(part)}
        onKeyDown={(event) => {
          const next = keyedRange(part, range, event.key, days);
          if (next === null) return;
          event.preventDefault();
          onRange?.(next);
        }}
      />
    );
  };
  return (
    <div className="day-band" data-of={props.className}>
      <div
        className={props.className}
        data-moves={onRange !== null}
        style={{ left: percent(range.fromDay), width: percent(range.toDay - range.fromDay) }}
        onPointerDown={onRange ? onPress('band') : undefined}
      />
      {onRange && handle('from')}
      {onRange && handle('to')}
    </div>
  );
}
