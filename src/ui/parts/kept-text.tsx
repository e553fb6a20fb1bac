import { useEffect, useId, useState } from 'react';

interface KeptTextProps {
  readonly label: string;
  readonly value: string;
  /** Several lines; one when left out. */
  readonly rows?: number;
  readonly onKeep: (value: string) => void;
}

const LONGEST = 500;

/** Words that are kept when the field is left, or with Enter in one line: one step of undo, not one a letter. */
export function KeptText({ label, value, rows, onKeep }: KeptTextProps) {
  const id = useId();
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  const keep = () => {
    if (words.trim() !== value) onKeep(words.trim());
  };
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {rows === undefined ? (
        <input
          id={id}
          className="input"
          maxLength={LONGEST}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
          }}
        />
      ) : (
        <textarea
          id={id}
          className="input"
          rows={rows}
          maxLength={LONGEST}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          onBlur={keep}
        />
      )}
    </div>
  );
}
