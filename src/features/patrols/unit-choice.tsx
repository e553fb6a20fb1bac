import { useId } from 'react';
import { formatCount } from '#ui/format-number.ts';
import { patrolsText } from '#ui/text/patrols.ts';

interface UnitChoiceProps {
  readonly units: readonly string[];
  /** Indices; null for all. */
  readonly chosen: readonly number[] | null;
  readonly onChange: (chosen: readonly number[] | null) => void;
}

/** Folded until asked: most readers look at all units. */
export function UnitChoice({ units, chosen, onChange }: UnitChoiceProps) {
  const id = useId();
  const isChosen = (unit: number) => chosen?.includes(unit) ?? true;
  const toggle = (unit: number) => {
    // From all of them, the first press keeps that one alone: to look at one unit is what is wanted.
    if (chosen === null) return onChange([unit]);
    const next = chosen.includes(unit) ? chosen.filter((other) => other !== unit) : [...chosen, unit];
    onChange(next.length === 0 || next.length === units.length ? null : next.sort((a, b) => a - b));
  };
  if (units.length < 2) return null;
  return (
    <details className="unit-choice">
      <summary>
        {patrolsText.units}
        <span className="aside">
          {chosen === null
            ? patrolsText.allUnits
            : patrolsText.someUnits(formatCount(chosen.length, 'unité'))}
        </span>
      </summary>
      <ul>
        {units.map((unit, at) => (
          <li key={unit}>
            <input id={`${id}-${at}`} type="checkbox" checked={isChosen(at)} onChange={() => toggle(at)} />
            <label htmlFor={`${id}-${at}`}>{unit}</label>
          </li>
        ))}
      </ul>
      {chosen !== null && (
        <button type="button" className="text-button" onClick={() => onChange(null)}>
          {patrolsText.allUnits}
        </button>
      )}
    </details>
  );
}
