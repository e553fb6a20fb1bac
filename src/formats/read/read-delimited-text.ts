import { baseName } from './base-name.ts';
import { decodeText } from './decode-text.ts';
import { DelimitedTable } from './delimited-table.ts';
import { columnNamesOf, findHeader } from './find-header.ts';
import { findSurplus } from './find-surplus.ts';
import type { Reading, ReadLimits, SourceFile } from './format.ts';
import { guessDecimal } from './guess-decimal.ts';
import { guessSeparator } from './guess-separator.ts';
import { indexLines, type LineIndex } from './index-lines.ts';
import { cellText, locateCells } from './locate-cells.ts';
import { Refusal } from './refusal.ts';
import { NO_SURPLUS } from './source-table.ts';

const HEADER_SEARCH_ROWS = 100;
const DECIMAL_SAMPLE_ROWS = 200;
const GUESS_CHARACTERS = 64 * 1024;

/** CSV, TSV and their French spreadsheet variants (RFC 4180 where they follow it). One table. */
export function* readDelimitedText(file: SourceFile, limits: ReadLimits): Reading {
  const { text, encoding } = decodeText(file.bytes);
  if (text.trim() === '') throw new Refusal('file-empty', String(file.bytes.length));
  const separator = guessSeparatorOf(text);
  const index = yield* indexLines(text, separator);
  const rows = lastFilledRow(text, index) + 1;
  if (rows > limits.rows) throw new Refusal('file-too-large', String(rows));

  const cut = cutter(text, index, separator);
  const top = Array.from({ length: Math.min(rows, HEADER_SEARCH_ROWS) }, (_, row) => cut(row));
  const { header, groups, titles } = findHeader(top);
  const firstRow =
    header < 0 ? top.findIndex((cells) => cells.some((cell) => cell.trim() !== '')) : header + 1;
  const usual = usualWidth(top, firstRow);
  const headings = header < 0 ? numbered([], 0, usual) : namesUnder(top[header]!, top[groups] ?? null);
  if (headings.length > limits.columns) throw new Refusal('format-too-complex', String(headings.length));
  const rowCount = Math.max(0, rows - firstRow);
  const named = headings.findLastIndex((name) => name !== '') + 1;
  const surplus =
    separator === null
      ? { width: named, capped: false, cells: NO_SURPLUS }
      : yield* findSurplus(text, index, { first: firstRow, count: rowCount }, separator, named);
  const last = rows - 1;
  const table = new DelimitedTable({
    name: baseName(file.name),
    text,
    index,
    columnNames: numbered(headings, named, surplus.width),
    firstRow,
    rowCount,
    surplus: surplus.cells,
    restInLastColumn: surplus.capped,
    separator,
    encoding,
    decimal: guessDecimal(top.slice(firstRow, firstRow + DECIMAL_SAMPLE_ROWS).flat()),
    headerRow: header < 0 ? null : (index.lines?.[header] ?? header + 1),
    titleRows: titles,
    lastRowTruncated: last >= firstRow && isCutShort(text, index, last, cut(last).length, usual),
  });
  return { tables: [table], problems: [] };
}

/** On the first lines only, quotes read as if every candidate could be the separator. */
function guessSeparatorOf(text: string): string | null {
  const sample = text.slice(0, GUESS_CHARACTERS);
  const run = indexLines(sample, null);
  let step = run.next();
  while (!step.done) step = run.next();
  const whole = sample.length < text.length && step.value.rows > 1 ? step.value.rows - 1 : step.value.rows;
  return guessSeparator(sample, step.value.starts, whole);
}

function cutter(text: string, index: LineIndex, separator: string | null): (row: number) => string[] {
  const code = separator === null ? -1 : separator.charCodeAt(0);
  const bounds = new Uint32Array(2 * 4096);
  return (row) => {
    const count = locateCells(text, index.starts[row]!, index.starts[row + 1]!, code, true, bounds);
    return Array.from({ length: count }, (_, i) => cellText(text, bounds[2 * i]!, bounds[2 * i + 1]!));
  };
}

function lastFilledRow(text: string, index: LineIndex): number {
  let row = index.rows - 1;
  while (row > 0 && text.slice(index.starts[row], index.starts[row + 1]).trim() === '') row -= 1;
  return row;
}

/** A last line without line end is cut short when it has fewer cells than the others, or an open quote. */
function isCutShort(text: string, index: LineIndex, row: number, cells: number, usual: number): boolean {
  const end = text.charCodeAt(index.starts[row + 1]! - 1);
  if (end === 10 || end === 13) return false;
  return index.unclosed || cells < usual;
}

function usualWidth(top: readonly (readonly string[])[], firstRow: number): number {
  const widths = top.slice(Math.max(0, firstRow - 1)).map((cells) => cells.length);
  widths.sort((a, b) => a - b);
  return widths[widths.length >> 1] ?? 1;
}

function namesUnder(names: readonly string[], groups: readonly string[] | null): readonly string[] {
  const length = Math.max(names.length, groups?.length ?? 0);
  return columnNamesOf(
    Array.from({ length }, (_, column) => names[column] ?? ''),
    groups,
  );
}

/** Columns from `named` to `width` hold something and have no name: they get their rank. */
function numbered(names: readonly string[], named: number, width: number): readonly string[] {
  return Array.from({ length: Math.max(names.length, width) }, (_, column) =>
    column >= named && column < width ? `Colonne ${column + 1}` : names[column]!,
  );
}
