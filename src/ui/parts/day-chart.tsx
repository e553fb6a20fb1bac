interface DayChartProps {
  readonly label: string;
  /** One value a day, the first day first. */
  readonly values: readonly number[];
  /** Weekday of the first value, 0 for Sunday: Fridays and Saturdays are set apart. */
  readonly firstWeekday: number;
  readonly start: string;
  readonly middle: string;
  readonly end: string;
}

const HEIGHT = 48;
const STEP = 6;

/** A bar a day. Fridays and Saturdays are darker; the sentence in the middle and the label say what it shows. */
export function DayChart({ label, values, firstWeekday, start, middle, end }: DayChartProps) {
  const top = Math.max(...values, 1);
  return (
    <figure className="day-chart">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${Math.max(values.length * STEP, STEP)} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {values.map((value, day) => {
          const height = Math.max((value / top) * HEIGHT, value > 0 ? 1.5 : 0.5);
          const weekday = (firstWeekday + day) % 7;
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its day
              key={day}
              className={weekday === 5 || weekday === 6 ? 'weekend' : undefined}
              x={day * STEP + 0.5}
              y={HEIGHT - height}
              width={STEP - 1}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption className="tabular">
        <span>{start}</span>
        <span>{middle}</span>
        <span>{end}</span>
      </figcaption>
    </figure>
  );
}
