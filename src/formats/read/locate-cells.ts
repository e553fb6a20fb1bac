const QUOTE = 34;
const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;

/**
 * Cuts one row of delimited text into cells without making them: fills `bounds` with start and end of each cell
 * (quotes included) and returns their number. The row is `text.slice(start, end)`, its line end included or not.
 * Cells beyond the capacity of `bounds` are not listed.
 */
export function locateCells(
  text: string,
  start: number,
  end: number,
  separator: number,
  quoted: boolean,
  bounds: Uint32Array,
): number {
  const stop = contentEnd(text, start, end);
  const capacity = bounds.length >> 1;
  let count = 0;
  let cellStart = start;
  let at = start;
  while (count < capacity) {
    if (quoted && at === cellStart && text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at + 1, separator, stop);
      // A quote that is not closed in its row is an ordinary character.
      if (close >= 0) at = close + 1;
    }
    while (at < stop && text.charCodeAt(at) !== separator) at += 1;
    bounds[2 * count] = cellStart;
    bounds[2 * count + 1] = at;
    count += 1;
    if (at >= stop) break;
    at += 1;
    cellStart = at;
  }
  return count;
}

/** Where the row `text.slice(start, end)` stops, its line end left out. */
export function contentEnd(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start) {
    const code = text.charCodeAt(stop - 1);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) break;
    stop -= 1;
  }
  return stop;
}

/**
 * Index of the quote that closes a cell whose content begins at `from`: one that a separator or the end of the row follows.
 * Doubled quotes are content, and so is a lone one inside (`"le "petit" bar"`). -1 when there is none before `end`.
 */
function closingQuote(text: string, from: number, separator: number, end: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && at < end) {
    const next = text.charCodeAt(at + 1);
    if (next === separator || next === LINE_FEED || next === CARRIAGE_RETURN || Number.isNaN(next)) return at;
    at = text.indexOf('"', next === QUOTE ? at + 2 : at + 1);
  }
  return -1;
}

/** The text of a cell found by `locateCells`: outer quotes off, doubled quotes single. */
export function cellText(text: string, start: number, end: number): string {
  const isQuoted = end - start > 1 && text.charCodeAt(start) === QUOTE && text.charCodeAt(end - 1) === QUOTE;
  if (!isQuoted) return text.substring(start, end);
  const inside = text.substring(start + 1, end - 1);
  return inside.includes('"') ? inside.replaceAll('""', '"') : inside;
}
