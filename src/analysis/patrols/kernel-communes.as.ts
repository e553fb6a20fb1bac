// Seconds and visits of the unit at hand by commune, one entry a segment and commune: part of `passage-kernel.as.ts`.
import { communes, ENTRY_BYTES, entriesAt, entryOfAt, lastSeenAt } from './kernel-columns.as';

/** In place of a commune; those are numbered from FIRST_COMMUNE on. */
export const OUTSIDE = 1;
const FIRST_COMMUNE = 3;
/** As in visit-break.ts. */
const VISIT_BREAK_SECONDS: i64 = 900;
const LONG_AGO: i64 = -(1 << 40);

let stepTime: i64 = 0;
let stepEnd: i64 = 0;
// The commune that the unit is in, and what its entry has yet to be told.
let here: i32 = OUTSIDE;
let hereEntry: i32 = 0;
let hereSeconds: i32 = 0;
let hereVisits: i32 = 0;
let hereUntil: i64 = 0;
/** Entries of all segments, the first of which is 1: `entryOf` a commune is of the segment at hand from `firstEntry` on. */
let entryCount: i32 = 1;
let firstEntry: i32 = 1;

/** Another unit: it was nowhere yet. */
export function forgetVisits(): void {
  for (let commune = 0; commune < communes; commune++) store<i64>(lastSeenAt + (commune << 3), LONG_AGO);
}

/** Another segment. */
export function startEntries(): void {
  firstEntry = entryCount;
}

export function entriesSoFar(): i32 {
  return entryCount - firstEntry;
}

export function startStep(time: u32, seconds: i32): void {
  stepTime = <i64>time;
  stepEnd = stepTime + <i64>seconds;
  // Away for long: the same commune is entered anew, another visit.
  if (here !== OUTSIDE && stepTime - hereUntil > VISIT_BREAK_SECONDS) leave();
}

/** Seconds of the step at hand. */
export function giveCommune(owner: i32, seconds: i32): void {
  if (owner !== here) enter(owner);
  hereSeconds += seconds;
  hereUntil = stepEnd;
}

function enter(owner: i32): void {
  leave();
  const commune = owner - FIRST_COMMUNE;
  const entryOf = entryOfAt + (commune << 2);
  let entry = load<i32>(entryOf);
  if (entry < firstEntry) {
    entry = entryCount++;
    store<i32>(entryOf, entry);
    const at = entriesAt + (entry - firstEntry) * ENTRY_BYTES;
    store<i32>(at, commune);
    store<i32>(at, 0, 4);
    store<i32>(at, 0, 8);
  }
  here = owner;
  hereEntry = entry;
  if (stepTime - load<i64>(lastSeenAt + (commune << 3)) > VISIT_BREAK_SECONDS) hereVisits = 1;
}

/** Most steps go on in the commune of the one before: its entry is told what it got when it is left. */
export function leave(): void {
  if (here === OUTSIDE) return;
  const at = entriesAt + (hereEntry - firstEntry) * ENTRY_BYTES;
  store<i32>(at, load<i32>(at, 4) + hereSeconds, 4);
  store<i32>(at, load<i32>(at, 8) + hereVisits, 8);
  store<i64>(lastSeenAt + ((here - FIRST_COMMUNE) << 3), hereUntil);
  here = OUTSIDE;
  hereSeconds = 0;
  hereVisits = 0;
}
