interface WeekChartProps {
  readonly label: string;
  /** One value a week; those before stand first, paler. */
  readonly values: readonly number[];
  readonly before: readonly number[];
  /** Under the first bar, and under the last. */
  readonly start: string;
  readonly end: string;
}

const STEP = 10;
const HEIGHT = 48;

/** A bar a week, the weeks of the period before in grey. */
export function WeekChart({ label, values, before, start, end }: WeekChartProps) {
  const all = [...before, ...values];
  const top = Math.max(...all, 1);
  return (
    <figure className="day-chart week-chart">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${Math.max(all.length, 1) * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {all.map((value, week) => {
          const height = Math.max((value / top) * HEIGHT, value > 0 ? 1.5 : 0.5);
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its week
              key={week}
              className={week < before.length ? 'before' : 'now'}
              x={week * STEP + 1}
              y={HEIGHT - height}
              width={STEP - 2}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption className="tabular">
        <span>{start}</span>
        <span>{end}</span>
      </figcaption>
    </figure>
  );
}
