/** How minutes become colour: `root` shows little things without hiding great ones, `linear` keeps proportions, `log` shows all orders. */
export const PRESENCE_RAMPS = ['root', 'linear', 'log'] as const;
export type PresenceRamp = (typeof PRESENCE_RAMPS)[number];

/** From nothing to full colour. */
export interface PresenceScale {
  readonly ramp: PresenceRamp;
  /** Minutes per cell per week at full colour. */
  readonly top: number;
}

/** Classes of the ramp, `--seq-1` … `--seq-6`. */
export const RAMP_STEPS = 6;
/** The logarithm begins at this share of the top: below, there is no colour left to tell apart. */
const LOG_FLOOR = 1 / 1000;

/** Where a value lies on the ramp, 0 … 1. */
export function intensity({ ramp, top }: PresenceScale, minutesPerWeek: number): number {
  const share = Math.min(1, Math.max(0, minutesPerWeek / top));
  if (ramp === 'linear') return share;
  if (ramp === 'root') return Math.sqrt(share);
  return share <= LOG_FLOOR ? 0 : 1 - Math.log(share) / Math.log(LOG_FLOOR);
}

/** Minutes per week at the limits of the ramp's steps, the first the least shown and the last `top`. */
export function rampTicks({ ramp, top }: PresenceScale): number[] {
  return Array.from({ length: RAMP_STEPS + 1 }, (_, step) => {
    const share = step / RAMP_STEPS;
    if (ramp === 'linear') return top * share;
    if (ramp === 'root') return top * share ** 2;
    return top * LOG_FLOOR ** (1 - share);
  });
}

/** The next of 1, 2, 3 or 5 × 10ⁿ: a top that a legend can say. 1 for nothing. */
export function roundTop(minutes: number): number {
  if (!(minutes > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(minutes));
  const step = [1, 2, 3, 5, 10].find((candidate) => candidate * power >= minutes * (1 - 1e-9)) ?? 10;
  return step * power;
}
