import { foldText } from './fold-text.ts';

const COMPARISON = /^\s*(<=|>=|<|>|=)\s*(-?[\d\s]+(?:[.,]\d+)?)\s*$/;

/**
 * Does a cell pass what was typed over its column? Words are looked for anywhere, without accents; a number column also
 * takes `> 10`, `<= 2,5`. An empty filter passes all, an unknown value passes only an empty filter.
 */
export function matchesFilter(value: string | number | null | undefined, typed: string): boolean {
  const filter = typed.trim();
  if (filter === '') return true;
  if (value === null || value === undefined) return false;
  const comparison = COMPARISON.exec(filter);
  if (comparison && typeof value === 'number') {
    const limit = Number((comparison[2] ?? '').replace(/\s/g, '').replace(',', '.'));
    return compare(value, comparison[1] ?? '=', limit);
  }
  const text = typeof value === 'number' ? String(value).replace('.', ',') : value;
  return foldText(text).includes(foldText(filter));
}

function compare(value: number, sign: string, limit: number): boolean {
  if (sign === '<') return value < limit;
  if (sign === '>') return value > limit;
  if (sign === '<=') return value <= limit;
  if (sign === '>=') return value >= limit;
  return value === limit;
}
