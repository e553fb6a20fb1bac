import { useId, useState } from 'react';

interface GroupChoiceProps {
  readonly label: string;
  /** Said while all are looked at, and of the button that brings them back. */
  readonly all: string;
  readonly some: (count: number) => string;
  readonly names: readonly string[];
  /** Indices; null for all. */
  readonly chosen: readonly number[] | null;
  readonly onChange: (chosen: readonly number[] | null) => void;
}

/** Units or activities to look at. Folded until asked: most readers look at all. */
export function GroupChoice({ label, all, some, names, chosen, onChange }: GroupChoiceProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const isChosen = (at: number) => chosen?.includes(at) ?? true;
  const toggle = (at: number) => {
    // From all of them, the first press keeps that one alone: to look at one is what is wanted.
    if (chosen === null) return onChange([at]);
    const next = chosen.includes(at) ? chosen.filter((other) => other !== at) : [...chosen, at];
    onChange(next.length === 0 || next.length === names.length ? null : next.sort((a, b) => a - b));
  };
  if (names.length < 2) return null;
  return (
    <details className="group-choice" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {label}
        <span className="aside">{chosen === null ? all : some(chosen.length)}</span>
      </summary>
      {open && (
        <ul>
          {names.map((name, at) => (
            <li key={name}>
              <input id={`${id}-${at}`} type="checkbox" checked={isChosen(at)} onChange={() => toggle(at)} />
              <label htmlFor={`${id}-${at}`}>{name}</label>
            </li>
          ))}
        </ul>
      )}
      {chosen !== null && (
        <button type="button" className="text-button" onClick={() => onChange(null)}>
          {all}
        </button>
      )}
    </details>
  );
}
