import type { ByteSource } from '#formats/read-positions/byte-source.ts';
import { type DelimitedLayout, headBytes } from '#formats/read-positions/delimited-layout.ts';

/** A part of a file that can be read as a file of its own: its column names, then whole rows. */
export interface FilePart {
  readonly source: ByteSource;
  /** 1-based, of so many. */
  readonly rank: number;
  readonly count: number;
}

/** Bytes looked at for a place to cut; without one there, the part goes on. */
const WINDOW = 2 ** 16;
const QUOTE = 34;

/**
 * A delimited file cut at ends of rows into parts of about so many bytes, so that no more than one has to be held. A file not longer than that
 * is one part: itself. Cut is only where a row and the two after it have as many cells as most rows, so never within a quoted cell of several lines.
 */
export function cutIntoParts(
  source: ByteSource,
  layout: DelimitedLayout,
  partBytes: number,
): readonly FilePart[] {
  if (source.size <= partBytes * 1.1) return [{ source, rank: 1, count: 1 }];
  const first = firstRowAt(headBytes(source), layout);
  const cuts = [first];
  for (let target = first + partBytes; target < source.size - partBytes / 10; target += partBytes) {
    const cut = cutNear(source, layout, target);
    // Two targets within one long cell lead to the same place.
    if (cut !== null && cut > cuts.at(-1)!) cuts.push(cut);
  }
  const names = source.read(0, first);
  return cuts.map((from, index) => ({
    source: partSource(source, names, from, cuts[index + 1] ?? source.size),
    rank: index + 1,
    count: cuts.length,
  }));
}

/** Offset of the first row after the column names; quoted names may hold line ends. */
function firstRowAt(head: Uint8Array, { head: { firstRow }, newline, start }: DelimitedLayout): number {
  let [at, rows, isQuoted] = [start as number, 0, false];
  for (; at < head.length && rows < firstRow; at++) {
    if (head[at] === QUOTE) isQuoted = !isQuoted;
    else if (head[at] === newline && !isQuoted) rows++;
  }
  return at;
}

function cutNear(source: ByteSource, layout: DelimitedLayout, target: number): number | null {
  const bytes = source.read(target, Math.min(source.size, target + WINDOW));
  const ends: number[] = [];
  for (let at = bytes.indexOf(layout.newline); at >= 0; at = bytes.indexOf(layout.newline, at + 1)) {
    ends.push(at + 1);
    const [before, cut, next, after] = ends.slice(-4);
    if (before === undefined || cut === undefined || next === undefined || after === undefined) continue;
    const lines = [bytes.subarray(before, cut), bytes.subarray(cut, next), bytes.subarray(next, after)];
    if (lines.every((line) => isUsualRow(line, layout))) return target + cut;
  }
  return null;
}

function isUsualRow(line: Uint8Array, { separator, head }: DelimitedLayout): boolean {
  const code = separator.charCodeAt(0);
  let [cells, isQuoted] = [1, false];
  for (const byte of line) {
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (byte === code && !isQuoted) cells++;
  }
  return !isQuoted && cells === head.usual;
}

/** The column names, then the bytes `from … to`. */
function partSource(
  source: ByteSource,
  names: Uint8Array<ArrayBuffer>,
  from: number,
  to: number,
): ByteSource {
  const shift = from - names.length;
  return {
    size: names.length + to - from,
    read: (start, end) => {
      if (start >= names.length) return source.read(start + shift, end + shift);
      const bytes = new Uint8Array(end - start);
      bytes.set(names.subarray(start, Math.min(end, names.length)));
      if (end > names.length) bytes.set(source.read(from, end + shift), names.length - start);
      return bytes;
    },
  };
}
