import { type Palette, rgba } from '../palette.ts';

const STEPS = ['seq-1', 'seq-2', 'seq-3', 'seq-4', 'seq-5', 'seq-6'] as const;

/** Colour at 0 … 1 along the sequential ramp, as red, green, blue of 0 … 255. */
export function rampColour(palette: Palette, share: number): readonly [number, number, number] {
  const at = Math.min(1, Math.max(0, share)) * (STEPS.length - 1);
  const low = Math.min(STEPS.length - 2, Math.floor(at));
  const from = rgba(palette[STEPS[low] ?? 'seq-1']);
  const to = rgba(palette[STEPS[low + 1] ?? 'seq-6']);
  const mix = (channel: 0 | 1 | 2) => Math.round(from[channel] + (to[channel] - from[channel]) * (at - low));
  return [mix(0), mix(1), mix(2)];
}

/** Colour of a class among `count`; up to five classes leave the darkest step, so that names stay readable on them. */
export function classColour(palette: Palette, index: number, count: number): string {
  const reach = count <= 5 ? 0.8 : 1;
  const [red, green, blue] = rampColour(palette, count < 2 ? 0.4 : (index / (count - 1)) * reach);
  return `rgb(${red}, ${green}, ${blue})`;
}

const CHANGES = ['div-3m', 'div-2m', 'div-1m', 'div-0', 'div-1p', 'div-2p', 'div-3p'] as const;

/** Colour of one of the seven classes of a change, 0 the greatest fall. */
export function changeColour(palette: Palette, index: number): string {
  return palette[CHANGES[index] ?? 'div-0'];
}

export function changeToken(index: number): string {
  return `var(--${CHANGES[index] ?? 'div-0'})`;
}

/** The same colour for what CSS draws: a mix of two steps of the ramp. */
export function classToken(index: number, count: number): string {
  const at = (count < 2 ? 0.4 : (index / (count - 1)) * (count <= 5 ? 0.8 : 1)) * (STEPS.length - 1);
  const low = Math.min(STEPS.length - 2, Math.floor(at));
  const share = Math.round((at - low) * 100);
  return `color-mix(in srgb, var(--${STEPS[low + 1]}) ${share}%, var(--${STEPS[low]}))`;
}
