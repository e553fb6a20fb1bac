import { joinBoxes, type LocalBox } from './local-box.ts';

export interface PlanSheet {
  /** Metres from the centre of the place. */
  readonly centre: readonly [number, number];
  /** Indices of what it must show. */
  readonly members: readonly number[];
  /** True when something of what it must show goes on outside its frame. */
  readonly cut: boolean;
}

export interface SheetPlan {
  /** Denominator of a round scale. */
  readonly scale: number;
  readonly sheets: readonly PlanSheet[];
}

/** Of the frame on paper, millimetres. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** Blank left on each side between what must be seen and the frame, millimetres. */
const BREATH = 5;

/**
 * Scale and sheets on which everything is seen: the largest scale at which each thing fits a sheet and the sheets hold
 * `perSheet` things in the mean at least, or are one; else the smallest scale, where what is too wide is cut by the frame and
 * said to be.
 * @param extents what must be seen, in local metres
 * @param scales denominators, the largest scale first
 */
export function chooseSheets(
  extents: readonly LocalBox[],
  frame: FrameSize,
  scales: readonly number[],
  perSheet: number,
): SheetPlan {
  const smallest = scales.at(-1);
  if (smallest === undefined) throw new Error('chooseSheets: no scale was given.');
  if (extents.length === 0) return { scale: scales[0]!, sheets: [] };
  const most = Math.ceil(extents.length / perSheet);
  for (const scale of scales) {
    if (!extents.every((extent) => fits(extent, frame, scale))) continue;
    const sheets = groupOnSheets(extents, frame, scale);
    if (sheets.length <= most) return { scale, sheets };
  }
  return { scale: smallest, sheets: groupOnSheets(extents, frame, smallest) };
}

/**
 * From the western-most that is not yet on a sheet, the nearest ones are added as long as all fit. Few sheets, not provably
 * the fewest: a reader looks for neighbours on one sheet rather than for one sheet less.
 */
function groupOnSheets(extents: readonly LocalBox[], frame: FrameSize, scale: number): readonly PlanSheet[] {
  const waiting = extents
    .map((extent, at) => ({ extent, at, centre: centreOf(extent) }))
    .sort((a, b) => a.centre[0] - b.centre[0] || b.centre[1] - a.centre[1] || a.at - b.at);
  const sheets: PlanSheet[] = [];
  for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
    let box = seed.extent;
    const members = [seed.at];
    const from = seed.centre;
    const distance = (centre: readonly [number, number]): number =>
      Math.hypot(centre[0] - from[0], centre[1] - from[1]);
    for (const near of [...waiting].sort((a, b) => distance(a.centre) - distance(b.centre))) {
      const wider = joinBoxes([box, near.extent])!;
      if (!fits(wider, frame, scale)) continue;
      box = wider;
      members.push(near.at);
      waiting.splice(waiting.indexOf(near), 1);
    }
    sheets.push({
      centre: centreOf(box),
      members: members.sort((a, b) => a - b),
      cut: !fits(box, frame, scale),
    });
  }
  return sheets;
}

function fits([west, south, east, north]: LocalBox, frame: FrameSize, scale: number): boolean {
  const metres = scale / 1000;
  return (
    east - west <= (frame.width - 2 * BREATH) * metres &&
    north - south <= (frame.height - 2 * BREATH) * metres
  );
}

function centreOf([west, south, east, north]: LocalBox): readonly [number, number] {
  return [(west + east) / 2, (south + north) / 2];
}
