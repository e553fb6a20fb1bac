import type { Box, PaperPoint } from '../page/sheet.ts';

export interface LabelWish {
  /** What it names, points on paper. */
  readonly at: PaperPoint;
  readonly width: number;
  readonly height: number;
  /** Where it is tried first: on what it names, or beside it in a direction (degrees counter-clockwise from the right). */
  readonly first: 'on' | number;
}

const DIRECTIONS = 16;
/** Between what is named and the nearest edge of its label, points. */
const DISTANCES = [5, 12, 22, 36, 54, 80];

/**
 * A place for each label near what it names: inside the frame, over no label placed before and over nothing of `taken`. Where
 * all is taken it lies as far as labels may: it overlaps rather than being lost.
 * @returns middle of each label, in the order of the wishes
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: Box,
  taken: readonly Box[],
): readonly PaperPoint[] {
  const occupied = [...taken];
  return wishes.map((wish) => {
    const box = firstFree(wish, frame, occupied);
    occupied.push(box);
    return [box.left + box.width / 2, box.top + box.height / 2];
  });
}

/** What a mark at a point takes of the paper. */
export function markBox([x, y]: PaperPoint): Box {
  return { left: x - 2, top: y - 2, width: 4, height: 4 };
}

function firstFree(wish: LabelWish, frame: Box, taken: readonly Box[]): Box {
  let last: Box | null = null;
  for (const box of candidates(wish)) {
    if (!isInside(box, frame)) continue;
    last = box;
    if (!taken.some((other) => overlap(box, other))) return box;
  }
  return last ?? boxAround(wish, wish.at);
}

/** Nearest first; at one distance from the first direction to both sides of it. */
function* candidates(wish: LabelWish): Generator<Box> {
  const { at, width, height, first } = wish;
  if (first === 'on') yield boxAround(wish, at);
  const start = first === 'on' ? 0 : (first * Math.PI) / 180;
  for (const distance of DISTANCES) {
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const side = turn % 2 === 0 ? 1 : -1;
      const angle = start + (side * Math.ceil(turn / 2) * 2 * Math.PI) / DIRECTIONS;
      const x = at[0] + Math.cos(angle) * (distance + width / 2);
      const y = at[1] - Math.sin(angle) * (distance + height / 2);
      yield boxAround(wish, [x, y]);
    }
  }
}

function boxAround({ width, height }: LabelWish, [x, y]: PaperPoint): Box {
  return { left: x - width / 2, top: y - height / 2, width, height };
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.top >= frame.top &&
    box.left + box.width <= frame.left + frame.width &&
    box.top + box.height <= frame.top + frame.height
  );
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
