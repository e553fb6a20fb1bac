/** What a French spreadsheet opens without a question: `;`, CRLF, and a UTF-8 mark so that accents stay. */
export const CSV_SEPARATOR = ';';
export const CSV_LINE_END = '\r\n';
export const UTF8_MARK = '\uFEFF';

const NUMBER = /^[-+]?\d+(?:[.,]\d+)?$/;
const FORMULA_START = /^[\s]*[=+\-@\t\r]/;
const NEEDS_QUOTES = /[";\r\n]|^\s|\s$/;

/** One line of CSV (RFC 4180), its end included. Null is an empty cell. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return cells.map(csvCell).join(CSV_SEPARATOR) + CSV_LINE_END;
}

/**
 * A cell that no spreadsheet runs: text that begins like a formula gets an apostrophe before it, numbers such as -90 stay
 * numbers (OWASP, « CSV injection »). Numbers are written with a decimal comma.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('.', ',') : '';
  const safe = FORMULA_START.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
