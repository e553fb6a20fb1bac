const STARTS_FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * A text that a spreadsheet would compute (`=HYPERLINK(…)`, `+33…`, `@SUM`) gets an apostrophe in front, and reads back without
 * it. Numbers such as `-90` stay numbers.
 */
export function neutraliseFormula(text: string): string {
  return STARTS_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** Undoes `neutraliseFormula`, on reading. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") && STARTS_FORMULA.test(text) ? text.slice(1) : text;
}
