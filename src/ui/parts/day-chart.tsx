import { BarChart } from './bar-chart.tsx';

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

/** A bar a day. Fridays and Saturdays are darker; the sentence in the middle and the label say what it shows. */
export function DayChart({ label, values, firstWeekday, start, middle, end }: DayChartProps) {
  const isWeekend = (day: number): boolean => [5, 6].includes((firstWeekday + day) % 7);
  return (
    <BarChart
      label={label}
      values={values}
      className="day-chart"
      classOf={(day) => (isWeekend(day) ? 'weekend' : undefined)}
      step={6}
      gap={0.5}
      captions={[start, middle, end]}
    />
  );
}
