import type { HourSlots } from './hour-slots.ts';

/** One row of `words` is `cell << SECONDS_BITS | seconds`: four bytes for a passage through a cell. */
export const SECONDS_BITS = 10;
export const MOST_SECONDS = 2 ** SECONDS_BITS - 1;
export const MOST_OCCUPIED = 2 ** (32 - SECONDS_BITS);

/** Who, and what he was doing: the choices of unit and activity are choices of groups. */
export interface PresenceGroup {
  readonly unit: number;
  readonly activity: number;
}

/**
 * Presence kept so that any hours × dates × units × activities are read at once.
 *
 * A segment is what one group did in one hour of one day; its passages are `words[wordStart[s]] … words[wordEnd[s] - 1]`,
 * its communes `entry…[entryStart[s]] … [entryEnd[s] - 1]`. Segments are in order of slot (`day * 24 + hour`), those of a slot
 * from `slotStart[slot]`. Words are in order of hour of the week, then day: those of a slot lie together, and so do those of an
 * hour on following weeks.
 */
export interface PresenceCube {
  /** Zoom and rectangle of the cells, as in PresenceGrid. */
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Cells with presence; number c lies at `cellPixel[c]` of the rectangle, row by row, ascending. */
  readonly cellPixel: Uint32Array<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
  readonly slots: HourSlots;
  /** `slots.count + 1` positions in the segments. */
  readonly slotStart: Uint32Array<ArrayBuffer>;
  readonly groups: readonly PresenceGroup[];
  readonly segments: PresenceSegments;
  readonly entries: CommuneEntries;
}

/** Columns of equal length, one row a segment. Whole seconds. */
export interface PresenceSegments {
  readonly slot: Uint32Array<ArrayBuffer>;
  readonly group: Uint16Array<ArrayBuffer>;
  readonly wordStart: Uint32Array<ArrayBuffer>;
  readonly wordEnd: Uint32Array<ArrayBuffer>;
  readonly entryStart: Uint32Array<ArrayBuffer>;
  readonly entryEnd: Uint32Array<ArrayBuffer>;
  readonly shown: Uint32Array<ArrayBuffer>;
  readonly gap: Uint32Array<ArrayBuffer>;
  readonly speed: Uint32Array<ArrayBuffer>;
  readonly premises: Uint32Array<ArrayBuffer>;
  readonly outside: Uint32Array<ArrayBuffer>;
}

/** Seconds and visits of one segment in one commune; columns of equal length. */
export interface CommuneEntries {
  readonly commune: Uint16Array<ArrayBuffer>;
  readonly seconds: Uint32Array<ArrayBuffer>;
  readonly visits: Uint16Array<ArrayBuffer>;
}
