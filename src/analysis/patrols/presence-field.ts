import { type CellOwners, OUTSIDE } from './cell-owners.ts';
import { CellSink } from './cell-sink.ts';
import { dayOf, type LocalDays } from './local-days.ts';
import type { Step } from './step.ts';

/**
 * Whole seconds by cell over the bounds of a territory, and by commune and day. The figures of communes are sums of
 * cells; a cell of no commune is outside.
 */
export class PresenceField extends CellSink {
  readonly owners: CellOwners;
  readonly days: LocalDays;
  /** By cell of the rectangle of `owners`. */
  readonly seconds: Uint32Array<ArrayBuffer>;
  /** By commune index, whole seconds of each day; only for communes with presence. */
  readonly byCommune = new Map<number, Uint32Array<ArrayBuffer>>();
  #day = 0;

  constructor(owners: CellOwners, days: LocalDays) {
    super();
    this.owners = owners;
    this.days = days;
    this.seconds = new Uint32Array(owners.width * owners.height);
  }

  begin({ time }: Step): void {
    this.#day = dayOf(this.days, time, this.#day);
  }

  take(column: number, row: number, seconds: number): boolean {
    const { owners } = this;
    const owner = owners.of(column, row);
    if (owner === OUTSIDE) return false;
    const cell = (row - owners.top) * owners.width + column - owners.left;
    this.seconds[cell] = this.seconds[cell]! + seconds;
    let byDay = this.byCommune.get(owner);
    if (byDay === undefined) {
      byDay = new Uint32Array(this.days.count);
      this.byCommune.set(owner, byDay);
    }
    byDay[this.#day] = byDay[this.#day]! + seconds;
    return true;
  }
}
