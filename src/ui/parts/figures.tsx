export interface FigureValue {
  readonly label: string;
  /** Already written in French. */
  readonly value: string;
}

/** Two or three big numbers in a row, each with what it counts. */
export function Figures({ values }: { readonly values: readonly FigureValue[] }) {
  return (
    <div className="figures">
      {values.map(({ label, value }) => (
        <p className="figure" key={label}>
          <span className="figure-value">{value}</span>
          <span className="figure-label">{label}</span>
        </p>
      ))}
    </div>
  );
}
