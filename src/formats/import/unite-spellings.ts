import type { FixColumns } from '../read-positions/fix-columns.ts';
import type { ImportJob } from './import-job.ts';
import { mergeUnitSpellings } from './merge-unit-spellings.ts';

export interface UnitedSpellings {
  /** Of units, as their first rows come in the file. */
  readonly names: readonly string[];
  /** Unit of each spelling that has rows. */
  readonly unitOf: Uint32Array<ArrayBuffer>;
  /** Rows ordered by spelling are ordered by unit too. */
  readonly isInOrder: boolean;
}

/**
 * Units from the names that rows have, with a note on the first row of each spelling that was merged or kept apart.
 * @param order rows by spelling, then time
 */
export function uniteSpellings(
  { fates, cells }: ImportJob,
  columns: FixColumns,
  order: Uint32Array<ArrayBuffer>,
): UnitedSpellings {
  const { spellings, names: written } = columns;
  const used: { readonly spelling: number; readonly rows: Uint32Array<ArrayBuffer>; first: number }[] = [];
  let start = 0;
  for (let at = 1; at <= order.length; at++) {
    const spelling = spellings[order[start]!]!;
    if (at < order.length && spellings[order[at]!] === spelling) continue;
    const rows = order.subarray(start, at);
    used.push({ spelling, rows, first: rows.reduce((first, row) => Math.min(first, row), Infinity) });
    start = at;
  }
  used.sort((a, b) => a.first - b.first);
  const texts = used.map(({ spelling }) => written[spelling]!);
  const { names, unitOfSpelling, decisions } = mergeUnitSpellings(
    texts,
    columns,
    (index) => used[index]!.rows,
  );
  for (const { spelling, name } of decisions) {
    const detail = `${texts[spelling]} → ${name}`;
    fates.note(used[spelling]!.first, 'value-approximate', detail, cells.column('unit'));
  }
  const unitOf = new Uint32Array(written.length);
  for (const [index, { spelling }] of used.entries()) unitOf[spelling] = unitOfSpelling[index]!;
  const bySpelling = used.map(({ spelling }) => spelling).sort((a, b) => a - b);
  const isInOrder = bySpelling.every(
    (spelling, index) => index === 0 || unitOf[spelling]! > unitOf[bySpelling[index - 1]!]!,
  );
  return { names, unitOf, isInOrder };
}
