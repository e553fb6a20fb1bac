import { MOST_SECONDS, SECONDS_BITS } from './presence-cube.ts';

// Both loops take four passages at a time: the loop itself would cost as much as what it does.

/** Adds the passages `words[start]` … `words[end - 1]` to the seconds of their cells. */
export function addWords(seconds: Uint32Array, words: Uint32Array, start: number, end: number): void {
  let at = start;
  for (const last = end - 3; at < last; at += 4) {
    const a = words[at]! | 0;
    const b = words[at + 1]! | 0;
    const c = words[at + 2]! | 0;
    const d = words[at + 3]! | 0;
    seconds[a >>> SECONDS_BITS]! += a & MOST_SECONDS;
    seconds[b >>> SECONDS_BITS]! += b & MOST_SECONDS;
    seconds[c >>> SECONDS_BITS]! += c & MOST_SECONDS;
    seconds[d >>> SECONDS_BITS]! += d & MOST_SECONDS;
  }
  for (; at < end; at++) seconds[words[at]! >>> SECONDS_BITS]! += words[at]! & MOST_SECONDS;
}

/** Takes them away. */
export function takeWords(seconds: Uint32Array, words: Uint32Array, start: number, end: number): void {
  let at = start;
  for (const last = end - 3; at < last; at += 4) {
    const a = words[at]! | 0;
    const b = words[at + 1]! | 0;
    const c = words[at + 2]! | 0;
    const d = words[at + 3]! | 0;
    seconds[a >>> SECONDS_BITS]! -= a & MOST_SECONDS;
    seconds[b >>> SECONDS_BITS]! -= b & MOST_SECONDS;
    seconds[c >>> SECONDS_BITS]! -= c & MOST_SECONDS;
    seconds[d >>> SECONDS_BITS]! -= d & MOST_SECONDS;
  }
  for (; at < end; at++) seconds[words[at]! >>> SECONDS_BITS]! -= words[at]! & MOST_SECONDS;
}
