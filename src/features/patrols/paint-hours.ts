const HOURS_A_DAY = 24;

/** A cell of the week grid. */
export interface WeekCell {
  readonly day: number;
  readonly hour: number;
}

/**
 * Hours after a rectangle was drawn from `anchor` to `to`.
 * On a week that is wholly painted it begins a new choice; else it paints when the anchor was not painted, and rubs out when it
 * was. A week rubbed out wholly is painted again: nothing chosen would show nothing.
 */
export function paintHours(
  before: Uint8Array<ArrayBuffer>,
  anchor: WeekCell,
  to: WeekCell,
): Uint8Array<ArrayBuffer> {
  const isWhole = before.every((hour) => hour === 1);
  const paints = isWhole || before[anchor.day * HOURS_A_DAY + anchor.hour] === 0;
  const hours = isWhole ? new Uint8Array(before.length) : before.slice();
  for (let day = Math.min(anchor.day, to.day); day <= Math.max(anchor.day, to.day); day++) {
    for (let hour = Math.min(anchor.hour, to.hour); hour <= Math.max(anchor.hour, to.hour); hour++)
      hours[day * HOURS_A_DAY + hour] = paints ? 1 : 0;
  }
  return hours.some((hour) => hour === 1) ? hours : hours.fill(1);
}
