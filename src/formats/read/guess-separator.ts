import { locateCells } from './locate-cells.ts';
import type { RowText } from './row-text.ts';

const CANDIDATES = [';', '\t', ',', '|'] as const;
const SAMPLE_ROWS = 100;
const BOUNDS = new Uint32Array(2 * 512);

/**
 * The character that cuts most rows into the same number of cells, two or more; null for a single column.
 * Decimal commas are regular too: `;` and tab are tried first and a comma must do clearly better.
 */
export function guessSeparator(text: RowText, rows: number): string | null {
  let best: string | null = null;
  let bestScore = 0;
  for (const candidate of CANDIDATES) {
    const counts = new Map<number, number>();
    let filled = 0;
    for (let row = 0; row < Math.min(rows, SAMPLE_ROWS); row += 1) {
      if (text.line(row) === '') continue;
      filled += 1;
      const cells = locateCells(text.text, text.start, text.end, candidate.charCodeAt(0), true, BOUNDS);
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    for (const [cells, found] of counts) {
      const score = (found / filled) * Math.min(cells, 12) ** 0.5;
      if (score > bestScore * (best === null ? 1 : 1.3)) {
        best = candidate;
        bestScore = score;
      }
    }
  }
  return best;
}
