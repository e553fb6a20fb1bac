import { formatCount, formatMinutes } from '#ui/format-number.ts';
import { expectationsText as TEXT } from '#ui/text/expectations.ts';

interface WeekBarsProps {
  readonly commune: string;
  /** Minutes of each week, those before the request first. */
  readonly byWeek: readonly number[];
  /** How many are before. */
  readonly weeks: number;
  /** `YYYY-MM-DD` of the request. */
  readonly date: string;
}

const STEP = 10;
const HEIGHT = 60;
const WEEK_MS = 7 * 86_400_000;

/** A bar a week, the request between the two halves. */
export function WeekBars({ commune, byWeek, weeks, date }: WeekBarsProps) {
  const top = Math.max(...byWeek, 1);
  const count = formatCount(weeks, 'semaine');
  return (
    <figure className="week-bars">
      <div className="week-bars-plot">
        <svg
          role="img"
          aria-label={TEXT.byWeekLabel(commune, count)}
          viewBox={`0 0 ${byWeek.length * STEP} ${HEIGHT}`}
          preserveAspectRatio="none"
        >
          {byWeek.map((minutes, week) => {
            const height = minutes === 0 ? 0.5 : Math.max(1.5, (minutes / top) * HEIGHT);
            return (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its week
                key={week}
                className={week < weeks ? 'before' : 'after'}
                x={week * STEP + 1}
                y={HEIGHT - height}
                width={STEP - 2}
                height={height}
              >
                <title>{TEXT.barTitle(weekStart(date, week - weeks), formatMinutes(minutes))}</title>
              </rect>
            );
          })}
        </svg>
        <span className="week-bars-mark">{TEXT.asking}</span>
      </div>
      <figcaption>
        <span>{count}</span>
        <span>{count}</span>
      </figcaption>
    </figure>
  );
}

function weekStart(date: string, weeks: number): string {
  return new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`) + weeks * WEEK_MS,
  );
}
