import type { CubeParts, CubeResult } from './build-presence-cube.ts';
import { FIELD_ZOOM, OUTSIDE } from './cell-owners.ts';
import { finishCube } from './finish-cube.ts';
import { slotAt } from './hour-slots.ts';
import { metresPerStep } from './metres-per-step.ts';
import {
  KERNEL_FIRST_COMMUNE,
  KERNEL_MIXED,
  KERNEL_OUTSIDE,
  type KernelExports,
  type KernelImports,
  kernelCell,
  layRows,
  passageKernel,
} from './passage-kernel.ts';
import { MIXED, PathParts } from './path-parts.ts';
import { premisesFinder } from './premises-finder.ts';
import { MOST_OCCUPIED } from './presence-cube.ts';
import { SegmentRows } from './segment-rows.ts';
import { emptyStep } from './step.ts';
import type { PresenceSeconds } from './step-walker.ts';

/** The caller looks up after this many rows: about a millisecond. */
const ROWS_A_PACE = 16_384;
/** The kernel keeps the finest cells of each cell together, at most 32 × 32. */
const COARSEST_ZOOM = FIELD_ZOOM - 5;
/** Bytes of a cell in the kernel's memory, and of these, where its last word is told. */
const INTS_A_CELL = 2;
const LAST_WORD = 1;
const INTS_AN_ENTRY = 3;

/**
 * What `buildBySteps` does, in WebAssembly. Yields the share of rows done.
 * @returns null where that is not to be had, or the cells are too many or too coarse for it
 */
export function* buildByKernel(parts: CubeParts): Generator<number, CubeResult | null, void> {
  const { input, positions, slots, owners, zoom } = parts;
  const { rules, communes } = input;
  const paths = new PathParts(owners, zoom);
  const { left, top, width, height } = paths;
  const numbers = kernelCell(width - 1, height - 1, width) | 255;
  if (zoom < COARSEST_ZOOM || numbers >= MOST_OCCUPIED) return null;
  const rows = new SegmentRows();
  const imports = kernelImports(parts, paths, rows, () => kernel!);
  const kernel: KernelExports | null = passageKernel(imports);
  const count = positions.times.length;
  const pace = Math.min(ROWS_A_PACE, count);
  // Nearly two passages a position: room that is not written to takes no memory.
  if (kernel?.prepare(pace, 2 * count, FIELD_ZOOM - zoom, left, top, width, height, communes) !== 1)
    return null;
  kernel.setRules(
    rules.serviceBreakSeconds,
    rules.capIntervals * rules.pingSeconds,
    rules.impossibleMetresPerSecond,
    metresPerStep(2 ** 31),
    slots.days.starts[0]!,
  );
  const premises = input.premises.length === 0 ? null : premisesFinder(input.premises, rules.premisesMetres);
  for (let row = 0; row < count; row += pace) {
    if (row > 0) yield row / count;
    const end = Math.min(row + pace, count);
    layRows(kernel, positions, row, end, premises);
    kernel.walk(end - row);
  }
  kernel.finish();
  const { buffer } = kernel.memory;
  const cells = new Uint32Array(buffer, kernel.cellsAt.value, INTS_A_CELL * (numbers + 1));
  const cube = finishCube({
    zoom,
    rectangle: { left, top, width, height },
    numbers: numbers + 1,
    numberOf: (column, row) => {
      const cell = kernelCell(column, row, width);
      return cells[INTS_A_CELL * cell + LAST_WORD] === 0 ? -1 : cell;
    },
    words: new Uint32Array(buffer, kernel.wordsAt.value, kernel.wordsSoFar()),
    rows,
    slots,
  });
  return {
    cube,
    seconds: secondsOf(cube.segments),
    services: kernel.services.value,
    finestZoom: parts.finestZoom,
  };
}

function kernelImports(
  { input, slots, owners }: CubeParts,
  paths: PathParts,
  rows: SegmentRows,
  kernel: () => KernelExports,
): KernelImports {
  const step = emptyStep();
  const { impossibleMetresPerSecond } = input.rules;
  return {
    ownerOfCell: (column, row) => ownerOf(paths.communeOf(row * paths.width + column)),
    ownerOfFine: (column, row) => ownerOf(owners.of(column, row)),
    shareBeyond(x0, y0, x1, y1, seconds) {
      step.ends[0] = x0;
      step.ends[1] = y0;
      step.ends[2] = x1;
      step.ends[3] = y1;
      step.seconds = seconds;
      const count = paths.share(step);
      kernel().makeRoom(count, seconds);
      for (let part = 0; part < count; part++) {
        const owner = ownerOf(paths.communes[part]!);
        const cell = owner === KERNEL_OUTSIDE ? 0 : paths.cells[part]!;
        kernel().give(cell % paths.width, Math.floor(cell / paths.width), owner, paths.seconds[part]!);
      }
    },
    isTooFast: (way, y0, y1, seconds) =>
      way * metresPerStep(((y0 >>> 0) + (y1 >>> 0)) / 2) > seconds * impossibleMetresPerSecond ? 1 : 0,
    slotAt: (time) => slotAt(slots, time >>> 0),
    startSegment: (unit, activity, slot, words) => rows.start(unit, activity, slot, words),
    endSegment(words, count, shown, gap, speed, premises, outside) {
      const entries = new Int32Array(kernel().memory.buffer, kernel().entriesAt.value, INTS_AN_ENTRY * count);
      for (let at = 0; at < entries.length; at += INTS_AN_ENTRY)
        rows.addToEntry(rows.addEntry(entries[at]!), entries[at + 1]!, entries[at + 2]!);
      rows.end(words, shown, gap, speed, premises, outside);
    },
  };
}

function ownerOf(commune: number): number {
  if (commune === OUTSIDE) return KERNEL_OUTSIDE;
  return commune === MIXED ? KERNEL_MIXED : KERNEL_FIRST_COMMUNE + commune;
}

/** Every second is in one segment, and there of one sort. */
function secondsOf({
  shown,
  gap,
  speed,
  premises,
  outside,
}: CubeResult['cube']['segments']): PresenceSeconds {
  const sum = (column: Uint32Array) => column.reduce((total, seconds) => total + seconds, 0);
  const parts = {
    shown: sum(shown),
    gap: sum(gap),
    speed: sum(speed),
    premises: sum(premises),
    outside: sum(outside),
  };
  return { in: Object.values(parts).reduce((total, part) => total + part, 0), ...parts };
}
