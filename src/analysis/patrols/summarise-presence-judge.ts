import type { SummaryRules } from '#domain/records/presence-summary.ts';
import type { SummaryInput } from './summarise-presence.ts';
import type { WholeMonth } from './summarise-presence-months.ts';
import { type PresenceSquares, presenceSquares, squaresByCommune } from './summarise-presence-squares.ts';
import { type GroupSums, NO_GROUP, sumByGroup } from './summarise-presence-sums.ts';
import { SHOWN, suppressCells } from './suppress-cells.ts';

/** A month as the squares of some rules show it. */
export interface JudgedMonth {
  readonly month: WholeMonth;
  readonly squares: PresenceSquares;
  /** Square of each cell that counts in this month. */
  readonly squareOf: Int32Array;
  readonly sums: GroupSums;
  readonly fates: Uint8Array;
}

/**
 * What becomes of the squares of each month, judged by itself.
 * @param allowed by month, 1 for each cell that counts; null for all
 */
export function judgeMonths(
  { cube, months, bounds, communeCodes, communeAt }: SummaryInput,
  rules: SummaryRules,
  allowed: readonly Uint8Array[] | null,
): readonly JudgedMonth[] {
  const squares = presenceSquares(cube, rules.zoom, communeAt);
  const communes = communeCodes.length;
  const squaresIn = squaresByCommune(bounds, rules.zoom, communes, communeAt);
  return months.map((month, at) => {
    const cells = allowed?.[at];
    const squareOf = cells
      ? squares.squareOf.map((square, cell) => (cells[cell] === 1 ? square : NO_GROUP))
      : squares.squareOf;
    const sum = (groupOf: Int32Array, groups: number) =>
      sumByGroup(cube, groupOf, groups, month.fromDay, month.toDay);
    const sums = sum(squareOf, squares.columns.length);
    const { communeOf } = squares;
    const sumHidden = (hidden: Uint8Array) =>
      sum(
        squareOf.map((square) => (hidden[square] === 1 ? communeOf[square]! : NO_GROUP)),
        communes,
      );
    const fates = suppressCells({ sums, communeOf, squaresIn, sumHidden }, rules);
    return { month, squares, squareOf, sums, fates };
  });
}

/** 1 for each cell of the cube that lies in a square shown. */
export function cellsShown({ squareOf, fates }: JudgedMonth): Uint8Array {
  return Uint8Array.from(squareOf, (square) => (fates[square] === SHOWN ? 1 : 0));
}
