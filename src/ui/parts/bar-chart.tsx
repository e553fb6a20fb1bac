interface BarChartProps {
  readonly label: string;
  readonly values: readonly number[];
  /** Class of the figure, and of a bar. */
  readonly className: string;
  readonly classOf: (bar: number) => string | undefined;
  /** From one bar to the next, and left free on each side of a bar. */
  readonly step: number;
  readonly gap: number;
  /** Under the bars, from the first to the last. */
  readonly captions: readonly string[];
}

const HEIGHT = 48;

/** Bars side by side; a value above zero is never invisible. */
export function BarChart({ label, values, className, classOf, step, gap, captions }: BarChartProps) {
  const top = Math.max(...values, 1);
  return (
    <figure className={className}>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${Math.max(values.length, 1) * step} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {values.map((value, bar) => {
          const height = Math.max((value / top) * HEIGHT, value > 0 ? 1.5 : 0.5);
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
              key={bar}
              className={classOf(bar)}
              x={bar * step + gap}
              y={HEIGHT - height}
              width={step - 2 * gap}
              height={height}
            />
          );
        })}
      </svg>
      <figcaption className="tabular">
        {captions.map((caption, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two captions may be the same
          <span key={place}>{caption}</span>
        ))}
      </figcaption>
    </figure>
  );
}
