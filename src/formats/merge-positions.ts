import { decodePositions, type PositionColumns } from './positions-block.ts';

/** A column block, and the numbers that its units and activities have among all of them. */
export interface PositionSet {
  readonly columns: Uint8Array;
  readonly units: readonly number[];
  readonly activities: { readonly of: readonly number[]; readonly untold: number } | null;
}

const MOST_UNITS = 65_536;

/**
 * Sets of positions one after the other; who computes presence sorts them. A position that two sets hold counts once: the
 * step between equal instants has no time.
 * @throws when a block is not one of positions (storage checks its SHA-256), or there are more units than an index has room for
 */
export function mergePositions(sets: readonly PositionSet[]): PositionColumns {
  const parts = sets.map(({ columns, units, activities }): PositionColumns => {
    const { positions, problem } = decodePositions(columns);
    if (problem) throw new Error(`The positions cannot be read: ${problem.code}, ${problem.detail}.`);
    if (sets.length === 1) return positions;
    if (units.some((unit) => unit >= MOST_UNITS)) throw new Error(`More than ${MOST_UNITS} units.`);
    const told = positions.activities;
    return {
      ...positions,
      units: positions.units.map((unit) => units[unit]!),
      activities:
        activities === null
          ? undefined
          : Uint8Array.from(positions.units, (_, row) =>
              told ? activities.of[told[row]!]! : activities.untold,
            ),
    };
  });
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const count = parts.reduce((sum, { times }) => sum + times.length, 0);
  const whole = {
    times: new Uint32Array(count),
    xs: new Uint32Array(count),
    ys: new Uint32Array(count),
    units: new Uint16Array(count),
  };
  const activities = first?.activities ? new Uint8Array(count) : undefined;
  let at = 0;
  for (const part of parts) {
    for (const name of ['times', 'xs', 'ys', 'units'] as const) whole[name].set(part[name], at);
    if (part.activities) activities?.set(part.activities, at);
    at += part.times.length;
  }
  return { ...whole, activities };
}
