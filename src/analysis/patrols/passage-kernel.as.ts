// Positions to passages in one pass without an object, in AssemblyScript: the steps of `StepWalker`, shared as by `PathParts`,
// collected as by `CubeBuilder`. Those say what is done and why; here is the same, near to the machine.
// `passage-kernel-module.ts` holds it compiled; `build-by-kernel.test.ts` compiles and compares, and compares the cubes.

import {
  activitiesAt,
  CELL_BITS,
  cellAt,
  cellsAt,
  crossingsAt,
  fineCrossingsAt,
  finesAt,
  height,
  left,
  placeColumns,
  premisesAt,
  timesAt,
  top,
  unitsAt,
  width,
  wordsAt,
  xsAt,
  ysAt,
  zoomShift,
} from './kernel-columns.as';
import {
  entriesSoFar,
  forgetVisits,
  giveCommune,
  leave,
  OUTSIDE,
  startEntries,
  startStep,
} from './kernel-communes.as';
import { clamp, findCrossings } from './kernel-crossings.as';

export {
  activitiesAt,
  cellsAt,
  entriesAt,
  premisesAt,
  timesAt,
  unitsAt,
  wordsAt,
  xsAt,
  ysAt,
} from './kernel-columns.as';

// As in presence-cube.ts, cell-owners.ts and hour-slots.ts.
const SECONDS_BITS = 10;
const MOST_SECONDS = 1023;
const FIELD_SHIFT = 14;
const HOUR_SECONDS: u32 = 3600;

// What a cell belongs to; memory begins as zeros, so that nothing is asked yet. Communes follow, from FIRST_COMMUNE on.
const NOT_ASKED = 0;
const MIXED = 2;

/** In a cell, behind what it belongs to: the address of its last word, which is of the segment at hand from `firstWord` on. */
const LAST_WORD = 4;
const PAGE = 65_536;

/** What a cell of the rectangle belongs to: OUTSIDE, MIXED or a commune. */
declare function ownerOfCell(column: i32, row: i32): i32;
/** What a cell of FIELD_ZOOM belongs to: OUTSIDE or a commune. Column and row are the world's. */
declare function ownerOfFine(column: i32, row: i32): i32;
/** A step that begins or ends beyond the rectangle: `makeRoom`, then `give` for each part. */
declare function shareBeyond(x0: u32, y0: u32, x1: u32, y1: u32, seconds: i32): void;
/** Whether the way cannot be driven at the latitude between y0 and y1. */
declare function isTooFast(way: f64, y0: u32, y1: u32, seconds: i32): i32;
declare function slotAt(time: u32): i32;
declare function startSegment(unit: i32, activity: i32, slot: i32, words: i32): void;
/** `entries` of `entriesAt` are those of the segment. */
declare function endSegment(
  words: i32,
  entries: i32,
  shown: i32,
  gap: i32,
  speed: i32,
  premises: i32,
  outside: i32,
): void;

// Rules.
let breakSeconds: f64 = 0;
let capSeconds: f64 = 0;
let metresPerSecond: f64 = 0;
let equatorMetres: f64 = 0;
let firstMidnight: u32 = 0;

// The last fix of the unit at hand.
let lastUnit: i32 = -1;
let lastTime: u32 = 0;
let lastX: u32 = 0;
let lastY: u32 = 0;
let lastPremises: i32 = 0;
let lastActivity: i32 = 0;
export let services: i32 = 0;

// The segment at hand: seconds on the way, and those that are not shown.
let segmentUnit: i32 = -1;
let segmentActivity: i32 = -1;
let segmentSlot: i32 = -1;
let hourEnd: u32 = 0;
let onTheWay: i32 = 0;
let gap: i32 = 0;
let speed: i32 = 0;
let premises: i32 = 0;
let outside: i32 = 0;

let nextWord: usize = 0;
let firstWord: usize = 0;
let endOfWords: usize = 0;

/** Columns for blocks of rows, for a rectangle of cells and for about so many words. @returns 0 when there is not so much memory */
export function prepare(
  rows: i32,
  words: i32,
  zoomShift: i32,
  left: i32,
  top: i32,
  width: i32,
  height: i32,
  communes: i32,
): i32 {
  placeColumns(rows, zoomShift, left, top, width, height, communes);
  nextWord = wordsAt;
  firstWord = wordsAt;
  if (memory.grow(<i32>((wordsAt + ((<usize>words) << 2)) / PAGE) + 1) < 0) return 0;
  endOfWords = <usize>memory.size() * PAGE;
  return 1;
}

/** @param equator metres of a unit of the square where it is longest @param midnight when the first hour begins */
export function setRules(pause: f64, cap: f64, fastest: f64, equator: f64, midnight: u32): void {
  breakSeconds = pause;
  capSeconds = cap;
  metresPerSecond = fastest;
  equatorMetres = equator;
  firstMidnight = midnight;
}

export function wordsSoFar(): i32 {
  return <i32>((nextWord - wordsAt) >>> 2);
}

/** The next rows, sorted by unit then time. */
export function walk(rows: i32): void {
  for (let row = 0; row < rows; row++) {
    const unit = <i32>load<u16>(unitsAt + (row << 1));
    const time = load<u32>(timesAt + (row << 2));
    const x = load<u32>(xsAt + (row << 2));
    const y = load<u32>(ysAt + (row << 2));
    const isPremises = <i32>load<u8>(premisesAt + row);
    if (unit !== lastUnit) {
      services++;
      lastUnit = unit;
    } else {
      const elapsed = time - lastTime;
      if (<f64>elapsed > breakSeconds) services++;
      else if (elapsed !== 0) tell(x, y, <i32>elapsed, lastPremises & isPremises);
    }
    lastTime = time;
    lastX = x;
    lastY = y;
    lastPremises = isPremises;
    lastActivity = <i32>load<u8>(activitiesAt + row);
  }
}

/** No row comes any more. */
export function finish(): void {
  leave();
  closeSegment();
}

/** The step from the last fix to x, y. */
function tell(x: u32, y: u32, seconds: i32, atPremises: i32): void {
  if (lastUnit !== segmentUnit || lastActivity !== segmentActivity || lastTime >= hourEnd) begin();
  if (<f64>seconds > capSeconds) {
    gap += seconds;
    return;
  }
  const east = <f64>x - <f64>lastX;
  const south = <f64>y - <f64>lastY;
  const way = Math.sqrt(east * east + south * south);
  if (way * equatorMetres > <f64>seconds * metresPerSecond && isTooFast(way, lastY, y, seconds) !== 0) {
    speed += seconds;
    return;
  }
  if (atPremises !== 0) premises += seconds;
  else share(x, y, seconds);
}

/** Another unit, activity or hour. */
function begin(): void {
  leave();
  const isOtherUnit = lastUnit !== segmentUnit;
  if (isOtherUnit) forgetVisits();
  hourEnd = firstMidnight + ((lastTime - firstMidnight) / HOUR_SECONDS + 1) * HOUR_SECONDS;
  const slot = slotAt(lastTime);
  // Both hours of the night when clocks go back are one slot.
  if (!isOtherUnit && slot === segmentSlot && lastActivity === segmentActivity) return;
  closeSegment();
  segmentUnit = lastUnit;
  segmentActivity = lastActivity;
  segmentSlot = slot;
  firstWord = nextWord;
  startEntries();
  startSegment(segmentUnit, segmentActivity, slot, wordsSoFar());
}

function closeSegment(): void {
  if (segmentSlot < 0) return;
  endSegment(wordsSoFar(), entriesSoFar(), onTheWay - outside, gap, speed, premises, outside);
  onTheWay = 0;
  gap = 0;
  speed = 0;
  premises = 0;
  outside = 0;
}

/** Gives the seconds of a step to the cells that it crosses. */
function share(x: u32, y: u32, seconds: i32): void {
  startStep(lastTime, seconds);
  onTheWay += seconds;
  const shift = FIELD_SHIFT + zoomShift;
  let column = <i32>(lastX >>> shift) - left;
  let row = <i32>(lastY >>> shift) - top;
  const lastColumn = <i32>(x >>> shift) - left;
  const lastRow = <i32>(y >>> shift) - top;
  if (!holds(column, row) || !holds(lastColumn, lastRow)) {
    shareBeyond(lastX, lastY, x, y, seconds);
    return;
  }
  const bordersX = abs(lastColumn - column);
  const bordersY = abs(lastRow - row);
  const borders = bordersX + bordersY;
  makeRoom((borders + 1) << (zoomShift + 1), seconds);
  let acrossX = crossingsAt;
  let acrossY = acrossX + ((bordersX + 1) << 2);
  findCrossings(acrossX, bordersX, lastX, x, shift, column + left, seconds);
  findCrossings(acrossY, bordersY, lastY, y, shift, row + top, seconds);
  const eastward = lastColumn > column ? 1 : -1;
  const southward = lastRow > row ? 1 : -1;
  let given = 0;
  // Which border comes next is chosen without a branch: it would be guessed wrong half of the time.
  for (let border = 0; border <= borders; border++) {
    const untilX = load<i32>(acrossX);
    const untilY = load<i32>(acrossY);
    const alongX = <i32>(untilX <= untilY);
    const until = min(min(untilX, untilY), seconds);
    if (until > given) {
      part(column, row, x, y, given, until, seconds);
      given = until;
    }
    column += select<i32>(eastward, 0, alongX);
    row += select<i32>(0, southward, alongX);
    acrossX += alongX << 2;
    acrossY += (1 - alongX) << 2;
  }
}

function holds(column: i32, row: i32): bool {
  return <u32>column < <u32>width && <u32>row < <u32>height;
}

function part(column: i32, row: i32, x: u32, y: u32, from: i32, until: i32, seconds: i32): void {
  const cell = cellAt(column, row);
  const at = cellsAt + ((<usize>cell) << CELL_BITS);
  let owner = load<i32>(at);
  if (owner === NOT_ASKED) {
    owner = ownerOfCell(column, row);
    store<i32>(at, owner);
  }
  if (owner === MIXED) partFinely(cell, column + left, row + top, x, y, from, until, seconds);
  else giveTo(cell, owner, until - from);
}

/** The part of a step in a cell that several communes share, from one second to another: by cell of FIELD_ZOOM. */
function partFinely(
  cell: i32,
  cellColumn: i32,
  cellRow: i32,
  x: u32,
  y: u32,
  from: i32,
  until: i32,
  seconds: i32,
): void {
  const mask = (1 << zoomShift) - 1;
  const firstColumn = cellColumn << zoomShift;
  const firstRow = cellRow << zoomShift;
  const fines = finesAt + (((<usize>cell) << (2 * zoomShift)) << 1);
  // Where the line of the step begins and ends, within the cell's columns and rows; it may be there before and after.
  let column = clamp(<i32>(lastX >>> FIELD_SHIFT), firstColumn, firstColumn + mask);
  let row = clamp(<i32>(lastY >>> FIELD_SHIFT), firstRow, firstRow + mask);
  const lastColumn = clamp(<i32>(x >>> FIELD_SHIFT), firstColumn, firstColumn + mask);
  const lastRow = clamp(<i32>(y >>> FIELD_SHIFT), firstRow, firstRow + mask);
  const bordersX = abs(lastColumn - column);
  const bordersY = abs(lastRow - row);
  let acrossX = fineCrossingsAt;
  let acrossY = acrossX + ((bordersX + 1) << 2);
  findCrossings(acrossX, bordersX, lastX, x, FIELD_SHIFT, column, seconds);
  findCrossings(acrossY, bordersY, lastY, y, FIELD_SHIFT, row, seconds);
  const eastward = lastColumn > column ? 1 : -1;
  const southward = lastRow > row ? 1 : -1;
  // Cells of one commune that follow one another are one part.
  let owner = NOT_ASKED;
  let ownerFrom = from;
  let given = from;
  for (let borders = bordersX + bordersY; borders >= 0; borders--) {
    const untilX = load<i32>(acrossX);
    const untilY = load<i32>(acrossY);
    const alongX = <i32>(untilX <= untilY);
    const next = min(min(untilX, untilY), until);
    if (next > given) {
      const fine = fines + ((((row & mask) << zoomShift) | (column & mask)) << 1);
      let found = <i32>load<u16>(fine);
      if (found === NOT_ASKED) {
        found = ownerOfFine(column, row);
        store<u16>(fine, found);
      }
      if (found !== owner) {
        if (given > ownerFrom) giveTo(cell, owner, given - ownerFrom);
        owner = found;
        ownerFrom = given;
      }
      given = next;
    }
    column += select<i32>(eastward, 0, alongX);
    row += select<i32>(0, southward, alongX);
    acrossX += alongX << 2;
    acrossY += (1 - alongX) << 2;
  }
  giveTo(cell, owner, until - ownerFrom);
}

/** For parts told from outside: column and row of the rectangle, both 0 for OUTSIDE. */
export function give(column: i32, row: i32, owner: i32, seconds: i32): void {
  giveTo(cellAt(column, row), owner, seconds);
}

/** Seconds of the step at hand in one cell and commune. */
function giveTo(cell: i32, owner: i32, seconds: i32): void {
  if (owner === OUTSIDE) {
    outside += seconds;
    return;
  }
  giveCommune(owner, seconds);
  const at = cellsAt + ((<usize>cell) << CELL_BITS);
  const empty = cell << SECONDS_BITS;
  // A unit that stays in a cell, or comes back to it within the hour, needs one word there. Without a branch, which would be
  // guessed wrong; a word of long ago is not in the cache, so that the first of the memory is read in its place.
  const last = <usize>load<u32>(at, LAST_WORD);
  const isRecent = <i32>(last >= firstWord);
  const known = load<u32>(select<usize>(last, 0, isRecent));
  const fits = isRecent & <i32>(<i32>(known & MOST_SECONDS) + seconds <= MOST_SECONDS);
  for (; seconds > MOST_SECONDS; seconds -= MOST_SECONDS) {
    store<u32>(nextWord, empty | MOST_SECONDS);
    nextWord += 4;
  }
  const where = select<usize>(last, nextWord, fits);
  store<u32>(where, select<u32>(known, empty, fits) + seconds);
  store<u32>(at, <u32>where, LAST_WORD);
  nextWord += (1 - fits) << 2;
}

/** Memory for the words of a step. */
export function makeRoom(parts: i32, seconds: i32): void {
  const end = nextWord + ((<usize>(parts + (seconds >>> SECONDS_BITS) + 2)) << 2);
  if (end <= endOfWords) return;
  const pages = <i32>((end - endOfWords) / PAGE + 1);
  if (memory.grow(max(pages, memory.size() >>> 2)) < 0 && memory.grow(pages) < 0) unreachable();
  endOfWords = <usize>memory.size() * PAGE;
}
