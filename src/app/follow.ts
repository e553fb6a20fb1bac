/** Calls when one of the values that are read changes, and once at first. */
export function follow(
  sources: readonly { readonly subscribe: (then: () => void) => () => void }[],
  read: () => readonly unknown[],
  then: () => void,
): () => void {
  let before = read();
  const look = () => {
    const now = read();
    if (now.every((value, at) => value === before[at])) return;
    before = now;
    then();
  };
  then();
  const stops = sources.map(({ subscribe }) => subscribe(look));
  return () => {
    for (const stop of stops) stop();
  };
}
