import { PASSAGE_KERNEL_MODULE } from './passage-kernel-module.ts';
import type { PositionColumns } from './position-columns.ts';
import { wasmInstance } from './wasm-instance.ts';

/** What a cell belongs to, as the kernel numbers it: communes from FIRST_COMMUNE on. */
export const KERNEL_OUTSIDE = 1;
export const KERNEL_MIXED = 2;
export const KERNEL_FIRST_COMMUNE = 3;

/** What the kernel asks and tells; `passage-kernel.as.ts` says it. Numbers of 32 bits come signed. */
export interface KernelImports {
  ownerOfCell(column: number, row: number): number;
  ownerOfFine(column: number, row: number): number;
  shareBeyond(x0: number, y0: number, x1: number, y1: number, seconds: number): void;
  isTooFast(way: number, y0: number, y1: number, seconds: number): number;
  slotAt(time: number): number;
  startSegment(unit: number, activity: number, slot: number, words: number): void;
  endSegment(
    words: number,
    entries: number,
    shown: number,
    gap: number,
    speed: number,
    premises: number,
    outside: number,
  ): void;
}

interface Address {
  readonly value: number;
}

export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly timesAt: Address;
  readonly xsAt: Address;
  readonly ysAt: Address;
  readonly unitsAt: Address;
  readonly activitiesAt: Address;
  readonly premisesAt: Address;
  readonly cellsAt: Address;
  readonly entriesAt: Address;
  readonly wordsAt: Address;
  readonly services: { readonly value: number };
  prepare(
    rows: number,
    words: number,
    zoomShift: number,
    left: number,
    top: number,
    width: number,
    height: number,
    communes: number,
  ): number;
  setRules(pause: number, cap: number, fastest: number, equator: number, midnight: number): void;
  walk(rows: number): void;
  give(column: number, row: number, owner: number, seconds: number): void;
  makeRoom(parts: number, seconds: number): void;
  wordsSoFar(): number;
  finish(): void;
}

/** @returns null where WebAssembly is not to be had */
export function passageKernel(imports: KernelImports): KernelExports | null {
  try {
    return wasmInstance(PASSAGE_KERNEL_MODULE, { 'passage-kernel.as': imports }) as KernelExports;
  } catch {
    return null;
  }
}

/** Puts rows `from` … `to - 1` before the kernel. @param premises whether a place is at one, null when there is none */
export function layRows(
  kernel: KernelExports,
  { times, xs, ys, units, activities }: PositionColumns,
  from: number,
  to: number,
  premises: ((x: number, y: number) => boolean) | null,
): void {
  // The memory may have grown since the rows before: its buffer is another one then.
  const { buffer } = kernel.memory;
  const rows = to - from;
  new Uint32Array(buffer, kernel.timesAt.value, rows).set(times.subarray(from, to));
  new Uint32Array(buffer, kernel.xsAt.value, rows).set(xs.subarray(from, to));
  new Uint32Array(buffer, kernel.ysAt.value, rows).set(ys.subarray(from, to));
  new Uint16Array(buffer, kernel.unitsAt.value, rows).set(units.subarray(from, to));
  if (activities) new Uint8Array(buffer, kernel.activitiesAt.value, rows).set(activities.subarray(from, to));
  if (premises === null) return;
  const atPremises = new Uint8Array(buffer, kernel.premisesAt.value, rows);
  for (let row = 0; row < rows; row++) atPremises[row] = premises(xs[from + row]!, ys[from + row]!) ? 1 : 0;
}

/** Where a cell of the rectangle lies among the kernel's, which are laid by squares of 16 × 16: `cellAt` of kernel-columns. */
export function kernelCell(column: number, row: number, width: number): number {
  const tile = (row >> 4) * ((width + 15) >> 4) + (column >> 4);
  return (tile << 8) | ((row & 15) << 4) | (column & 15);
}
