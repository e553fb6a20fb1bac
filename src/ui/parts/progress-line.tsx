interface ProgressLineProps {
  readonly doing: string;
  /** 0 … 1, null when it is not known. */
  readonly share: number | null;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
}

/** What is being done, how far, and the way out. */
export function ProgressLine({ doing, share, cancelLabel, onCancel }: ProgressLineProps) {
  return (
    <div className="progress-line">
      <span role="status">{doing}</span>
      <progress aria-label={doing} max={1} {...(share === null ? {} : { value: share })} />
      <button type="button" className="button" onClick={onCancel}>
        {cancelLabel}
      </button>
    </div>
  );
}
