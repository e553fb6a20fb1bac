interface SparklineProps {
  /** One value a week, the first week first. */
  readonly values: readonly number[];
  /** Weeks before them, drawn paler. */
  readonly before: readonly number[];
}

const WIDTH = 44;
const HEIGHT = 16;
const DOT = 1.6;

/** A trend at the size of a word. The figures beside it say what it shows: for who cannot see it, it adds nothing. */
export function Sparkline({ values, before }: SparklineProps) {
  const all = [...before, ...values];
  const top = Math.max(...all, 1);
  const step = (WIDTH - 2 * DOT) / Math.max(all.length - 1, 1);
  const place = (value: number, week: number) =>
    `${(DOT + week * step).toFixed(1)},${(HEIGHT - DOT - (value / top) * (HEIGHT - 2 * DOT)).toFixed(1)}`;
  const points = all.map(place);
  const last = points.at(-1)?.split(',');
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {before.length > 0 && (
        <polyline className="before" points={points.slice(0, before.length + 1).join(' ')} />
      )}
      <polyline points={points.slice(before.length).join(' ')} />
      {last && <circle cx={last[0]} cy={last[1]} r={DOT} />}
    </svg>
  );
}
