import type { DayRange } from '#state/brush-store.ts';
import { patrolsText } from '#ui/text/patrols.ts';

interface BandBarsProps {
  /** Of each day of the whole period. */
  readonly seconds: Float64Array;
  readonly range: DayRange;
}

/** More days than this are drawn by the week: bars stay wide enough to be seen. */
const MOST_BARS = 200;
const HEIGHT = 100;

/** A bar a day, or a week; those of the range in colour. */
export function BandBars({ seconds, range }: BandBarsProps) {
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
