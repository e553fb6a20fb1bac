import { cut, grown } from './growing-column.ts';
import { emptySegments, growSegments } from './growing-segments.ts';
import type { UnorderedSegments } from './order-segments.ts';
import type { CommuneEntries, PresenceGroup } from './presence-cube.ts';

/** Segments and entries of a cube as they are told, one after the other. */
export class SegmentRows {
  readonly groups: PresenceGroup[] = [];
  columns: UnorderedSegments = emptySegments();
  /** Of all columns, the rows that are segments. */
  count = 0;
  entryCount = 0;
  readonly #groupOf = new Map<number, number>();
  #commune = new Uint16Array(1024);
  #seconds = new Uint32Array(1024);
  #visits = new Uint16Array(1024);

  /** @param words how many passages came before the segment */
  start(unit: number, activity: number, slot: number, words: number): void {
    const segment = this.count++;
    if (segment === this.columns.slot.length) this.columns = growSegments(this.columns, segment + 1);
    this.columns.slot[segment] = slot;
    this.columns.group[segment] = this.#groupNumber(unit, activity);
    this.columns.wordStart[segment] = words;
    this.columns.entryStart[segment] = this.entryCount;
  }

  /** Another commune of the segment at hand. @returns its entry, which has neither seconds nor visits yet */
  addEntry(commune: number): number {
    const entry = this.entryCount++;
    if (entry === this.#commune.length) {
      this.#commune = grown(this.#commune, entry + 1);
      this.#seconds = grown(this.#seconds, entry + 1);
      this.#visits = grown(this.#visits, entry + 1);
    }
    this.#commune[entry] = commune;
    return entry;
  }

  addToEntry(entry: number, seconds: number, visits: number): void {
    this.#seconds[entry] = this.#seconds[entry]! + seconds;
    this.#visits[entry] = this.#visits[entry]! + visits;
  }

  /** @param words how many passages came until its end. The others are whole seconds. */
  end(words: number, shown: number, gap: number, speed: number, premises: number, outside: number): void {
    const segment = this.count - 1;
    this.columns.wordEnd[segment] = words;
    this.columns.entryEnd[segment] = this.entryCount;
    this.columns.shown[segment] = shown;
    this.columns.gap[segment] = gap;
    this.columns.speed[segment] = speed;
    this.columns.premises[segment] = premises;
    this.columns.outside[segment] = outside;
  }

  get entries(): CommuneEntries {
    return {
      commune: cut(this.#commune, this.entryCount),
      seconds: cut(this.#seconds, this.entryCount),
      visits: cut(this.#visits, this.entryCount),
    };
  }

  #groupNumber(unit: number, activity: number): number {
    const key = unit * 256 + activity;
    const known = this.#groupOf.get(key);
    if (known !== undefined) return known;
    const number = this.groups.push({ unit, activity }) - 1;
    this.#groupOf.set(key, number);
    return number;
  }
}
