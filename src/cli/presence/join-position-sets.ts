import { sortPositions } from '#analysis/patrols/sort-positions.ts';
import { normaliseName } from '#domain/normalise-name.ts';
import type { PositionColumns } from '#formats/positions-block.ts';
import type { PositionSet } from './position-set.ts';

/**
 * Several sets as one, sorted by unit then time: units of one name are one unit, and a position that two files both hold is kept
 * once, as if the files had been one.
 */
export function joinPositionSets(sets: readonly PositionSet[]): PositionSet {
  const [only] = sets;
  // Nothing to join, and no second copy of its columns.
  if (only && sets.length === 1) return { ...only, positions: sortPositions(only.positions) };
  const names: string[] = [];
  const unitOf = new Map<string, number>();
  const total = sets.reduce((sum, { positions }) => sum + positions.times.length, 0);
  const all = {
    times: new Uint32Array(total),
    xs: new Uint32Array(total),
    ys: new Uint32Array(total),
    units: new Uint16Array(total),
  };
  const setAside: Record<string, number> = {};
  let at = 0;
  for (const { positions, units, setAside: aside } of sets) {
    const renumbered = units.map((name) => {
      const key = normaliseName(name) || name;
      const known = unitOf.get(key) ?? names.push(name) - 1;
      unitOf.set(key, known);
      return known;
    });
    all.times.set(positions.times, at);
    all.xs.set(positions.xs, at);
    all.ys.set(positions.ys, at);
    for (const [row, unit] of positions.units.entries()) all.units[at + row] = renumbered[unit]!;
    at += positions.times.length;
    for (const [code, rows] of Object.entries(aside)) setAside[code] = (setAside[code] ?? 0) + rows;
  }
  const sorted = sortPositions(all);
  const positions = withoutRepeated(sorted);
  const repeated = total - positions.times.length;
  if (repeated > 0) setAside['duplicate-row'] = (setAside['duplicate-row'] ?? 0) + repeated;
  const sum = (count: (set: PositionSet) => number) => sets.reduce((done, set) => done + count(set), 0);
  return {
    positions,
    units: names,
    rows: sum(({ rows }) => rows),
    kept: sum(({ kept }) => kept) - repeated,
    setAside,
  };
}

function withoutRepeated(columns: PositionColumns): PositionColumns {
  const { times, xs, ys, units } = columns;
  let kept = 0;
  for (let row = 0; row < times.length; row++) {
    const isRepeated =
      kept > 0 &&
      times[row] === times[kept - 1] &&
      units[row] === units[kept - 1] &&
      xs[row] === xs[kept - 1] &&
      ys[row] === ys[kept - 1];
    if (isRepeated) continue;
    times[kept] = times[row]!;
    xs[kept] = xs[row]!;
    ys[kept] = ys[row]!;
    units[kept++] = units[row]!;
  }
  return {
    times: times.slice(0, kept),
    xs: xs.slice(0, kept),
    ys: ys.slice(0, kept),
    units: units.slice(0, kept),
  };
}
