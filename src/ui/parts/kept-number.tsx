import { useEffect, useState } from 'react';
import { NumberField } from './number-field.tsx';

interface KeptNumberProps {
  readonly label: string;
  readonly unit: string;
  readonly max: number;
  readonly value: number | null;
  readonly onKeep: (value: number | null) => void;
}

/** A whole number that is kept when its field is left: one step of undo, not one a digit. */
export function KeptNumber({ label, unit, max, value, onKeep }: KeptNumberProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <NumberField
      label={label}
      unit={unit}
      min={1}
      max={max}
      value={typed}
      onChange={setTyped}
      onCommit={() => {
        if (typed !== value && (typed === null || (typed >= 1 && typed <= max))) onKeep(typed);
      }}
    />
  );
}
