import { HOURS_A_WEEK, type HourSlots } from './hour-slots.ts';
import { MOST_SECONDS, type PresenceSegments, SECONDS_BITS } from './presence-cube.ts';

/**
 * Passages by hour of the week, then day, then segment: what painting an hour or moving the days reads lies together.
 * Segments are told where their passages are now.
 * @param newNumber number of each cell in the cube, by the number it has in `words`
 */
export function orderWords(
  words: Uint32Array,
  newNumber: Uint32Array,
  { wordStart, wordEnd }: PresenceSegments,
  slotStart: Uint32Array,
  slots: HourSlots,
): Uint32Array<ArrayBuffer> {
  const ordered = new Uint32Array(words.length);
  const firstHour = slots.firstWeekday * 24;
  let next = 0;
  for (let weekHour = 0; weekHour < HOURS_A_WEEK; weekHour++) {
    const first = (weekHour - firstHour + HOURS_A_WEEK) % HOURS_A_WEEK;
    for (let slot = first; slot < slots.count; slot += HOURS_A_WEEK) {
      for (let segment = slotStart[slot]!; segment < slotStart[slot + 1]!; segment++) {
        const start = next;
        for (let at = wordStart[segment]!; at < wordEnd[segment]!; at++) {
          const word = words[at]!;
          ordered[next++] = (newNumber[word >>> SECONDS_BITS]! << SECONDS_BITS) | (word & MOST_SECONDS);
        }
        wordStart[segment] = start;
        wordEnd[segment] = next;
      }
    }
  }
  return ordered;
}
