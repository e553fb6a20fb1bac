import { neutraliseFormula } from './neutralise-formula.ts';

export type CsvCell = string | number | null;

/**
 * RFC 4180 with what a French Excel opens by a double click: `;`, decimal comma, byte-order mark, CRLF. Texts that start a formula
 * are neutralised, headers included.
 */
export function writeCsv(
  columnNames: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
): Uint8Array<ArrayBuffer> {
  const lines = [columnNames.map(cellText).join(';')];
  for (const row of rows) lines.push(row.map(cellText).join(';'));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = neutraliseFormula(cell);
  return /[";\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
