import type { PresenceCube } from './presence-cube.ts';

/** Memory that a cube holds, without the columns it was made from. */
export function cubeBytes({ words, cellPixel, slotStart, segments, entries }: PresenceCube): number {
  const columns: readonly ArrayBufferView[] = [
    words,
    cellPixel,
    slotStart,
    ...Object.values(segments),
    ...Object.values(entries),
  ];
  return columns.reduce((sum, column) => sum + column.byteLength, 0);
}
