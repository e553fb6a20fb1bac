/** The decimal sign of most numbers among the cells; null when no cell has one. `1,234` and `1.234` count for their sign. */
export function guessDecimal(cells: Iterable<string>): ',' | '.' | null {
  let commas = 0;
  let points = 0;
  for (const cell of cells) {
    if (/^\s*[+-]?\d+,\d+\s*$/.test(cell)) commas += 1;
    else if (/^\s*[+-]?\d+\.\d+\s*$/.test(cell)) points += 1;
  }
  if (commas === points) return null;
  return commas > points ? ',' : '.';
}
