const LONGEST = 86_400;

/**
 * Nominal interval between two fixes: the lower median of the positive intervals of one unit, seconds, a day at most; 0 when there is none.
 * Counted by length, so that a hundred million intervals take no room.
 * @param times Unix seconds, sorted by unit then time, as `units`
 */
export function pingSecondsOf(times: Uint32Array, units: Uint16Array): number {
  const counts = new Uint32Array(LONGEST + 1);
  let intervals = 0;
  for (let row = 1; row < times.length; row++) {
    if (units[row] !== units[row - 1]) continue;
    const seconds = times[row]! - times[row - 1]!;
    if (seconds <= 0) continue;
    counts[Math.min(seconds, LONGEST)]!++;
    intervals++;
  }
  if (intervals === 0) return 0;
  const middle = (intervals - 1) >> 1;
  let passed = 0;
  for (let seconds = 1; seconds <= LONGEST; seconds++) {
    passed += counts[seconds]!;
    if (passed > middle) return seconds;
  }
  return 0;
}
