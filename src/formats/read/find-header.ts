export interface HeaderFinding {
  /** Index in the rows given of the line of names; -1 when the first filled row is already data. */
  readonly header: number;
  /** Index of a line of group headings right above it, or -1. */
  readonly groups: number;
  /** Filled rows above header and groups. */
  readonly titles: number;
}

/**
 * Finds the column names under title lines: the first row of which at least half of the usual cells are filled and
 * most filled ones are words. The row right above is group headings when two or more of its cells are filled.
 * @param rows the first rows of the table, as text; a hundred is enough.
 */
export function findHeader(rows: readonly (readonly string[])[]): HeaderFinding {
  const filledCells = rows.map((row) => row.filter((cell) => cell.trim() !== ''));
  const usual = usualCount(filledCells.map((cells) => cells.length));
  const first = filledCells.findIndex((cells) => cells.length > 0);
  if (first < 0) return { header: -1, groups: -1, titles: 0 };
  const least = Math.max(1, Math.ceil(usual / 2));
  const index = filledCells.findIndex((cells) => cells.length >= least && cells.length > 0);
  const cells = filledCells[index]!;
  if (cells.filter(isNumber).length * 2 >= cells.length)
    return { header: -1, groups: -1, titles: countFilled(filledCells, index) };
  // A group line may be filled enough to pass for the header: the better filled line of words below it wins.
  const below = filledCells[index + 1] ?? [];
  const isGroupLine =
    below.length > cells.length &&
    !below.some(isNumber) &&
    (filledCells[index + 2] ?? []).some(isNumber) &&
    fillsGaps(rows[index]!, rows[index + 1]!);
  const header = isGroupLine ? index + 1 : index;
  const above = header > 0 ? filledCells[header - 1]! : [];
  const groups = above.length >= 2 && !above.some(isNumber) ? header - 1 : -1;
  return { header, groups, titles: countFilled(filledCells, groups >= 0 ? groups : header) };
}

/** Column names, each preceded by the heading of its group: a group spans up to the next heading. */
export function columnNamesOf(names: readonly string[], groups: readonly string[] | null): readonly string[] {
  let group = '';
  return names.map((raw, column) => {
    const name = raw.trim().replace(/\s+/g, ' ');
    const heading = groups?.[column]?.trim().replace(/\s+/g, ' ') ?? '';
    if (heading !== '') group = heading;
    if (group === '' || group === name) return name;
    return name === '' ? group : `${group} / ${name}`;
  });
}

/** Only digits, signs and decimal marks; a code such as `2A004` is a word. */
export function isNumber(cell: string): boolean {
  return /^[+-]?\d[\d\s.,]*%?$/.test(cell.trim());
}

function usualCount(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) if (count > 0) seen.set(count, (seen.get(count) ?? 0) + 1);
  let best = 0;
  let times = 0;
  for (const [count, found] of seen)
    if (found > times || (found === times && count > best)) [best, times] = [count, found];
  return best;
}

function countFilled(filled: readonly (readonly string[])[], end: number): number {
  return filled.slice(0, end).filter((cells) => cells.length > 0).length;
}

/** Every cell that is empty above is filled below, as under merged headings. */
function fillsGaps(above: readonly string[], below: readonly string[]): boolean {
  return below.every((cell, column) => cell.trim() !== '' || (above[column] ?? '').trim() !== '');
}
