import type { FixColumns } from '../read-positions/fix-columns.ts';
import { METRES_PER_DEGREE, metresBetweenFixes } from './metres-between-fixes.ts';

/** 250 km/h: no patrol car; two cars under one name. */
const MAX_METRES_PER_SECOND = 70;
const MAX_TRACKS = 4;
/** Fewer are a few wrong fixes. */
const MIN_CROSSINGS = 8;
/** Of the jumps: after a wrong fix only the way back joins a track that goes on. */
const MIN_CROSSING_SHARE = 0.8;
/** A track goes on when its last fix is at most so many intervals, or seconds, ago. */
const INTERVALS_ON = 4;
const SECONDS_ON = 120;
/** A track of fewer fixes is a stray of the first. */
const MIN_FIXES = 5;
const INTERVALS_SAMPLED = 1000;

export interface Tracks {
  /** Of each row, in the order given: 0 for the vehicle with most fixes, then 1, 2, 3. */
  readonly vehicles: Uint8Array<ArrayBuffer>;
  /** Times that a fix lies with one vehicle while another goes on elsewhere. */
  readonly crossings: number;
}

/**
 * Fixes that go back and forth between places too far apart are those of several vehicles under one name. Each fix goes to the nearest track
 * from which it can be reached; a wrong fix, or a run of them, is no vehicle.
 * @param rows of one name, by time; places in degrees
 * @returns null for one vehicle
 */
export function tellTracksApart(columns: FixColumns, rows: Uint32Array): Tracks | null {
  if (!hasJumps(columns, rows)) return null;
  const { seconds } = columns;
  const on = Math.max(SECONDS_ON, INTERVALS_ON * usualInterval(columns, rows));
  const tracks: { last: number; fixes: number }[] = [];
  const vehicles = new Uint8Array(rows.length);
  let [jumps, crossings] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const isJump = at > 0 && !isWithinReach(columns, rows[at - 1]!, row);
    if (isJump) jumps++;
    const found = nearestTrack(columns, tracks, row);
    if (found < 0) vehicles[at] = openTrack(columns, tracks, row);
    else {
      const track = tracks[found]!;
      if (isJump && seconds[row]! - seconds[track.last]! <= on) crossings++;
      track.last = row;
      track.fixes++;
      vehicles[at] = found;
    }
  }
  if (crossings < MIN_CROSSINGS || crossings < jumps * MIN_CROSSING_SHARE) return null;
  const ranked = rankTracks(vehicles);
  return ranked === null ? null : { vehicles: vehicles.map((track) => ranked[track]!), crossings };
}

function hasJumps(columns: FixColumns, rows: Uint32Array): boolean {
  let jumps = 0;
  for (let at = 1; at < rows.length; at++)
    if (!isWithinReach(columns, rows[at - 1]!, rows[at]!) && ++jumps >= MIN_CROSSINGS) return true;
  return false;
}

function nearestTrack(
  columns: FixColumns,
  tracks: readonly { readonly last: number }[],
  row: number,
): number {
  let [nearest, best] = [-1, Number.POSITIVE_INFINITY];
  for (const [index, { last }] of tracks.entries()) {
    if (!isWithinReach(columns, last, row)) continue;
    const metres = metresBetweenFixes(columns, last, row);
    if (metres < best) [nearest, best] = [index, metres];
  }
  return nearest;
}

/** A new one; the one that was left longest ago when there are too many. */
function openTrack(columns: FixColumns, tracks: { last: number; fixes: number }[], row: number): number {
  if (tracks.length < MAX_TRACKS) return tracks.push({ last: row, fixes: 1 }) - 1;
  let oldest = 0;
  for (const [index, { last }] of tracks.entries())
    if (columns.seconds[last]! < columns.seconds[tracks[oldest]!.last]!) oldest = index;
  tracks[oldest] = { last: row, fixes: 1 };
  return oldest;
}

/** New number of each track, by number of fixes; strays count as the first. Null when only one is left. */
function rankTracks(vehicles: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const counts = new Uint32Array(MAX_TRACKS);
  for (const track of vehicles) counts[track]!++;
  const order = [...counts.keys()].sort((a, b) => counts[b]! - counts[a]! || a - b);
  const real = order.filter((track) => counts[track]! >= MIN_FIXES);
  const ranks = new Uint8Array(MAX_TRACKS);
  for (const [rank, track] of real.entries()) ranks[track] = rank;
  return real.length > 1 ? ranks : null;
}

function isWithinReach(columns: FixColumns, from: number, to: number): boolean {
  const { xs, ys, seconds } = columns;
  // One second of grace, for two fixes of one instant.
  const reach = MAX_METRES_PER_SECOND * (seconds[to]! - seconds[from]! + 1);
  const degrees = Math.abs(xs[to]! - xs[from]!) + Math.abs(ys[to]! - ys[from]!);
  // Nearly always so, and no cosine is needed.
  return degrees * METRES_PER_DEGREE <= reach || metresBetweenFixes(columns, from, to) <= reach;
}

/** Lower median of a sample of the positive intervals, seconds; 0 when there is none. */
function usualInterval({ seconds }: FixColumns, rows: Uint32Array): number {
  const intervals: number[] = [];
  const step = Math.max(1, Math.floor(rows.length / INTERVALS_SAMPLED));
  for (let at = 1; at < rows.length; at += step) {
    const interval = seconds[rows[at]!]! - seconds[rows[at - 1]!]!;
    if (interval > 0) intervals.push(interval);
  }
  intervals.sort((a, b) => a - b);
  return intervals[(intervals.length - 1) >> 1] ?? 0;
}
