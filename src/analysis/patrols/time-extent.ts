/** First and last instant; 0 and 0 when there is none. */
export function timeExtent(times: Uint32Array): readonly [number, number] {
  if (times.length === 0) return [0, 0];
  let first = times[0]!;
  let last = first;
  for (let row = 1; row < times.length; row++) {
    const time = times[row]!;
    if (time < first) first = time;
    if (time > last) last = time;
  }
  return [first, last];
}
