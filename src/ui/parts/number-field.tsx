import { NumberInput } from '@mantine/core';
import './number-field.css';

interface NumberFieldProps {
  readonly label: string;
  /** Written at the end of the field and read with its name. */
  readonly unit: string;
  /** Null: not known, the field is empty. */
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** What an arrow adds; with Shift, ten times as much. */
  readonly step?: number;
  readonly decimals?: number;
  readonly disabled?: boolean;
  /** Shown in grey while nothing is typed: what is supposed meanwhile. */
  readonly supposed?: string;
  /** At each key: the map follows. */
  readonly onChange: (value: number | null) => void;
  /** The field is left, or Enter was pressed: one step of undo. */
  readonly onCommit: () => void;
}

/** A number with its unit, typed with a comma or a point, moved by the arrows. Out of bounds it comes back to them when left. */
export function NumberField(props: NumberFieldProps) {
  const { label, unit, value, step = 1, decimals = 0, onChange, onCommit } = props;
  return (
    <NumberInput
      className="number-field"
      label={
        <>
          {label}
          {unit !== '' && <span className="visually-hidden"> ({unit})</span>}
        </>
      }
      value={value ?? ''}
      min={props.min}
      max={props.max}
      step={step}
      decimalScale={decimals}
      decimalSeparator=","
      allowedDecimalSeparators={[',', '.']}
      {...(props.supposed !== undefined && { placeholder: props.supposed })}
      disabled={props.disabled ?? false}
      hideControls
      rightSection={<span aria-hidden>{unit}</span>}
      rightSectionPointerEvents="none"
      onChange={(typed) => {
        const next = typeof typed === 'number' ? typed : null;
        if (next !== value) onChange(next);
      }}
      onBlur={onCommit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onCommit();
      }}
    />
  );
}
