import type { PresenceSegments } from './presence-cube.ts';

/** Segments as they were met, by unit then time, in columns that may have room to spare. */
export type UnorderedSegments = PresenceSegments;

/** One counting sort by slot; segments of one slot keep their order. */
export function orderSegments(
  segments: UnorderedSegments,
  count: number,
  slots: number,
): { readonly segments: PresenceSegments; readonly slotStart: Uint32Array<ArrayBuffer> } {
  const slotStart = new Uint32Array(slots + 1);
  for (let segment = 0; segment < count; segment++) slotStart[segments.slot[segment]! + 1]!++;
  for (let slot = 0; slot < slots; slot++) slotStart[slot + 1] = slotStart[slot + 1]! + slotStart[slot]!;
  const next = slotStart.slice();
  const place = new Uint32Array(count);
  for (let segment = 0; segment < count; segment++) place[segment] = next[segments.slot[segment]!]!++;
  const wide = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
    const ordered = new Uint32Array(count);
    for (let segment = 0; segment < count; segment++) ordered[place[segment]!] = column[segment]!;
    return ordered;
  };
  const group = new Uint16Array(count);
  for (let segment = 0; segment < count; segment++) group[place[segment]!] = segments.group[segment]!;
  return {
    slotStart,
    segments: {
      slot: wide(segments.slot),
      group,
      wordStart: wide(segments.wordStart),
      wordEnd: wide(segments.wordEnd),
      entryStart: wide(segments.entryStart),
      entryEnd: wide(segments.entryEnd),
      shown: wide(segments.shown),
      gap: wide(segments.gap),
      speed: wide(segments.speed),
      premises: wide(segments.premises),
      outside: wide(segments.outside),
    },
  };
}
