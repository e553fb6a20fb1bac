import type { PositionColumns } from '#formats/positions-block.ts';

/** Positions of one or several files, and what became of every row. */
export interface PositionSet {
  readonly positions: PositionColumns;
  /** Names of units by their index. */
  readonly units: readonly string[];
  readonly rows: number;
  readonly kept: number;
  /** Rows set aside by code; `rows = kept + their sum`. */
  readonly setAside: Readonly<Record<string, number>>;
}
