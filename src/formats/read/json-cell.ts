import { Refusal } from './refusal.ts';
import type { CellValue } from './source-table.ts';

/** A JSON value as a cell: scalars as they are, arrays and objects as their JSON text. */
export function jsonCell(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return JSON.stringify(value);
}

/** Refuses values nested deeper than `limit`, which would exhaust the stack when written as text. Walks without recursion. */
export function refuseDeep(value: unknown, limit: number): void {
  if (typeof value !== 'object' || value === null) return;
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) throw new Refusal('format-too-complex', `> ${limit}`);
    level = level.flatMap((item) =>
      Object.values(item).filter((child): child is object => typeof child === 'object' && child !== null),
    );
  }
}
