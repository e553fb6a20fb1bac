/** Instants (Unix seconds) at which a clock of the zone shows a local time: none when it was jumped over, two when it came twice. */
export type InstantsOf = (localSeconds: number) => readonly number[];

const DAY = 86_400;
/** Clocks change on the quarter of an hour everywhere, so that answers are kept by quarter. */
const QUARTER = 900;

/** @param timeZone IANA name. @throws RangeError when it does not exist. */
export function zoneInstants(timeZone: string): InstantsOf {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

  /** Seconds that the zone's clock is ahead of UTC at an instant. */
  function offsetAt(instant: number): number {
    const parts = new Map(
      format.formatToParts(instant * 1000).map(({ type, value }) => [type, Number(value)]),
    );
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
    const local = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
      part('second'),
    );
    return local / 1000 - instant;
  }

  const known = new Map<number, readonly number[]>();
  return (localSeconds) => {
    const quarter = Math.floor(localSeconds / QUARTER);
    let offsets = known.get(quarter);
    if (!offsets) {
      const start = quarter * QUARTER;
      const around = new Set([offsetAt(start - DAY), offsetAt(start + DAY)]);
      offsets = [...around].filter((offset) => offsetAt(start - offset) === offset).sort((a, b) => b - a);
      if (known.size < 100_000) known.set(quarter, offsets);
    }
    return offsets.map((offset) => localSeconds - offset);
  };
}
