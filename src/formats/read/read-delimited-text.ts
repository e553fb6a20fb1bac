import { baseName } from './base-name.ts';
import { delimitedHead, HEADER_SEARCH_ROWS, numberedColumns } from './delimited-head.ts';
import { DelimitedTable } from './delimited-table.ts';
import { findSurplus } from './find-surplus.ts';
import type { Reading, ReadLimits, SourceFile } from './format.ts';
import { guessSeparator } from './guess-separator.ts';
import { indexLines, type LineIndex } from './index-lines.ts';
import { cellText, locateCells } from './locate-cells.ts';
import { Refusal } from './refusal.ts';
import { RowText } from './row-text.ts';
import { NO_SURPLUS } from './source-table.ts';
import { utf8Bytes } from './utf8-bytes.ts';

const GUESS_BYTES = 64 * 1024;

/** CSV, TSV and their French spreadsheet variants (RFC 4180 where they follow it). One table. */
export function* readDelimitedText(file: SourceFile, limits: ReadLimits): Reading {
  const { bytes, encoding } = utf8Bytes(file.bytes);
  const separator = guessSeparatorOf(bytes);
  const index = yield* indexLines(bytes, separator);
  const text = new RowText(bytes, index);
  const rows = lastFilledRow(bytes, text, index) + 1;
  if (rows === 0) throw new Refusal('file-empty', String(file.bytes.length));
  if (rows > limits.rows) throw new Refusal('file-too-large', String(rows));

  const cut = cutter(text, index, separator);
  const top = Array.from({ length: Math.min(rows, HEADER_SEARCH_ROWS) }, (_, row) => cut(row));
  const { header, titles, firstRow, usual, headings, named, decimal } = delimitedHead(top);
  if (headings.length > limits.columns) throw new Refusal('format-too-complex', String(headings.length));
  const rowCount = Math.max(0, rows - firstRow);
  const surplus =
    separator === null
      ? { width: named, capped: false, cells: NO_SURPLUS }
      : yield* findSurplus(text, index, { first: firstRow, count: rowCount }, separator, named);
  const last = rows - 1;
  const table = new DelimitedTable({
    name: baseName(file.name),
    text: new RowText(bytes, index),
    index,
    columnNames: numberedColumns(headings, named, surplus.width),
    firstRow,
    rowCount,
    surplus: surplus.cells,
    restInLastColumn: surplus.capped,
    separator,
    encoding,
    decimal,
    headerRow: header < 0 ? null : (index.lines?.[header] ?? header + 1),
    titleRows: titles,
    lastRowTruncated: last >= firstRow && isCutShort(bytes, index, last, cut(last).length, usual),
  });
  return { tables: [table], problems: [] };
}

/** The separator, judged on the first lines only, quotes read as if every candidate could be the separator. */
export function guessSeparatorOf(bytes: Uint8Array<ArrayBuffer>): string | null {
  const sample = bytes.subarray(0, GUESS_BYTES);
  const run = indexLines(sample, null);
  let step = run.next();
  while (!step.done) step = run.next();
  const { rows } = step.value;
  return guessSeparator(
    new RowText(sample, step.value),
    sample.length < bytes.length && rows > 1 ? rows - 1 : rows,
  );
}

/** Cells of a row as texts. */
export function cutter(text: RowText, index: LineIndex, separator: string | null): (row: number) => string[] {
  const code = separator === null ? -1 : separator.charCodeAt(0);
  const bounds = new Uint32Array(2 * 4096);
  return (row) => {
    text.seek(row);
    const { text: block, start, end } = text;
    const count = locateCells(block, start, end, code, index.quoted, bounds);
    return Array.from({ length: count }, (_, i) => cellText(block, bounds[2 * i]!, bounds[2 * i + 1]!));
  };
}

/** -1 when every row is blank. */
function lastFilledRow(bytes: Uint8Array, text: RowText, index: LineIndex): number {
  let row = index.rows - 1;
  while (row >= 0 && isBlank(bytes.subarray(index.starts[row], index.starts[row + 1]), () => text.line(row)))
    row -= 1;
  return row;
}

/** Millions of blank lines may stand at the end: text is made only of those that have more than ASCII in them. */
function isBlank(bytes: Uint8Array, text: () => string): boolean {
  for (const byte of bytes) {
    if (byte >= 0x80) return text() === '';
    if (byte !== 32 && (byte < 9 || byte > 13)) return false;
  }
  return true;
}

/** A last line without line end is cut short when it has fewer cells than the others, or an open quote. */
function isCutShort(bytes: Uint8Array, index: LineIndex, row: number, cells: number, usual: number): boolean {
  const end = bytes[index.starts[row + 1]! - 1];
  if (end === 10 || end === 13) return false;
  return index.unclosed || cells < usual;
}
