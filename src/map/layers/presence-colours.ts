import { type Palette, rgba, type Token } from '../palette.ts';
import { rampColour } from './class-colour.ts';

/** Alpha rises from nothing to its full height at this share of the ramp, so that one passage is seen and does not shout. */
const ALPHA_RISE = 0.28;
const ALPHA_MOST = 0.94;
const STEPS = 256;
const FALL = ['div-1m', 'div-2m', 'div-3m'] as const satisfies readonly Token[];
const RISE = ['div-1p', 'div-2p', 'div-3p'] as const satisfies readonly Token[];

/** 256 colours from nothing to full presence, RGBA in the order of memory. */
export function presenceColours(palette: Palette): Uint32Array<ArrayBuffer> {
  return colourTable((step) => {
    const share = step / (STEPS - 1);
    return [...rampColour(palette, share), alpha(share)];
  });
}

/** 256 colours from the greatest fall to the greatest rise, clear in the middle. */
export function differenceColours(palette: Palette): Uint32Array<ArrayBuffer> {
  return colourTable((step) => {
    const share = (step < STEPS / 2 ? STEPS / 2 - 1 - step : step - STEPS / 2) / (STEPS / 2 - 1);
    return [...along(palette, step < STEPS / 2 ? FALL : RISE, share), alpha(share)];
  });
}

function alpha(share: number): number {
  return 255 * ALPHA_MOST * Math.min(1, share / ALPHA_RISE);
}

function along(palette: Palette, tokens: readonly Token[], share: number): readonly [number, number, number] {
  const at = share * (tokens.length - 1);
  const low = Math.min(tokens.length - 2, Math.floor(at));
  const from = rgba(palette[tokens[low]!]);
  const to = rgba(palette[tokens[low + 1]!]);
  const mix = (channel: 0 | 1 | 2) => from[channel] + (to[channel] - from[channel]) * (at - low);
  return [mix(0), mix(1), mix(2)];
}

function colourTable(colourOf: (step: number) => readonly number[]): Uint32Array<ArrayBuffer> {
  const table = new Uint8ClampedArray(STEPS * 4);
  for (let step = 0; step < STEPS; step++) table.set(colourOf(step), step * 4);
  return new Uint32Array(table.buffer);
}
