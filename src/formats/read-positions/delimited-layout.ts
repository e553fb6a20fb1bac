import type { TextEncoding } from '../read/decode-text.ts';
import { type DelimitedHead, delimitedHead, HEADER_SEARCH_ROWS } from '../read/delimited-head.ts';
import { indexLines } from '../read/index-lines.ts';
import { cutter, guessSeparatorOf } from '../read/read-delimited-text.ts';
import { RowText } from '../read/row-text.ts';
import { sniff } from '../read/sniff.ts';
import { chooseFormat } from '../read/source-formats.ts';
import { utf8Bytes } from '../read/utf8-bytes.ts';
import type { ByteSource } from './byte-source.ts';

/** All that is read of a file to know its columns. */
export const HEAD_BYTES = 2 ** 20;

/** How the rows of a delimited text are cut, as its first megabyte tells. */
export interface DelimitedLayout {
  readonly separator: string;
  readonly newline: 10 | 13;
  /** First byte after the byte-order mark. */
  readonly start: 0 | 3;
  /** Of the head: what follows may prove to be windows-1252. */
  readonly encoding: 'utf-8' | 'windows-1252';
  readonly head: DelimitedHead;
  /** Line of the column names, 1-based; null when there is none. */
  readonly headerRow: number | null;
}

/** The first bytes, up to a line end when the file goes on. */
export function headBytes(source: ByteSource): Uint8Array<ArrayBuffer> {
  const head = source.read(0, Math.min(HEAD_BYTES, source.size));
  if (head.length === source.size) return head;
  const newline = head.includes(10) ? 10 : 13;
  return head.subarray(0, head.lastIndexOf(newline) + 1);
}

/** Null when the text is not one that can be read row after row: another format, UTF-16, one column, rows of tens of kilobytes. */
export function delimitedLayout(source: ByteSource, name: string): DelimitedLayout | null {
  const head = headBytes(source);
  if (head.length === 0 || chooseFormat(sniff(head), name)?.id !== 'csv') return null;
  const { bytes, encoding } = utf8Bytes(head);
  const separator = guessSeparatorOf(bytes);
  if (separator === null || !isByteText(encoding)) return null;
  const run = indexLines(bytes, separator);
  let step = run.next();
  while (!step.done) step = run.next();
  const { rows, lines } = step.value;
  if (rows < HEADER_SEARCH_ROWS && head.length < source.size) return null;
  const cut = cutter(new RowText(bytes, step.value), step.value, separator);
  const top = Array.from({ length: Math.min(rows, HEADER_SEARCH_ROWS) }, (_, row) => cut(row));
  if (top.every((cells) => cells.every((cell) => cell.trim() === ''))) return null;
  const found = delimitedHead(top);
  return {
    separator,
    newline: bytes.includes(10) ? 10 : 13,
    start: encoding === 'utf-8' && head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0,
    encoding,
    head: found,
    headerRow: found.header < 0 ? null : (lines?.[found.header] ?? found.header + 1),
  };
}

function isByteText(encoding: TextEncoding): encoding is 'utf-8' | 'windows-1252' {
  return encoding === 'utf-8' || encoding === 'windows-1252';
}
