import { BarChart } from './bar-chart.tsx';

interface WeekChartProps {
  readonly label: string;
  /** One value a week; those before stand first, paler. */
  readonly values: readonly number[];
  readonly before: readonly number[];
  /** Under the first bar, and under the last. */
  readonly start: string;
  readonly end: string;
}

/** A bar a week, the weeks of the period before in grey. */
export function WeekChart({ label, values, before, start, end }: WeekChartProps) {
  return (
    <BarChart
      label={label}
      values={[...before, ...values]}
      className="day-chart week-chart"
      classOf={(week) => (week < before.length ? 'before' : 'now')}
      step={10}
      gap={1}
      captions={[start, end]}
    />
  );
}
