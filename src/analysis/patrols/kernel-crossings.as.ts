// When the line of a step crosses borders: part of `passage-kernel.as.ts`.

const NEVER = i32.MAX_VALUE;

/** Writes when each border is crossed, in whole seconds since the step began (see `CellPath`), then NEVER. */
export function findCrossings(
  at: usize,
  borders: i32,
  from: u32,
  to: u32,
  shift: i32,
  square: u32,
  seconds: i32,
): void {
  if (borders > 0) {
    const all = <f64>seconds;
    const side = <f64>((<u32>1) << shift);
    const isForward = to > from;
    const way = <f64>select<u32>(to - from, from - to, isForward);
    let until = <f64>select<u32>(((square + 1) << shift) - from, from - (square << shift), isForward);
    for (let border = 0; border < borders; border++) {
      store<i32>(at, <i32>((all * until) / way + 0.5));
      until += side;
      at += 4;
    }
  }
  store<i32>(at, NEVER);
}

export function clamp(value: i32, least: i32, most: i32): i32 {
  return min(max(value, least), most);
}
