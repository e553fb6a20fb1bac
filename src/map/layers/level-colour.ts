import type { Palette } from '../palette.ts';
import { rgba } from '../palette.ts';

const STOPS = [
  'level-monitor',
  'level-detect',
  'level-observe',
  'level-recognise',
  'level-identify',
] as const;
/** Scales of a few levels leave the palest steps: on light ground one alone would be lost. */
const FEW = 3;

/** Between two stops of the ramp: the number of the first, and the share of the way to the second. */
function stopAt(index: number, count: number): readonly [stop: number, share: number] {
  const last = STOPS.length - 1;
  const from = count <= FEW ? last - 1 - (count - 1) / 2 : 0;
  const at = count < 2 ? last - 1 : from + (index / (count - 1)) * (last - from);
  const stop = Math.min(last - 1, Math.floor(at));
  return [stop, at - stop];
}

/** Colour of a level of detail among `count`, 0 the poorest, as red, green, blue of 0 … 255; the five of DORI are the tokens themselves. */
export function levelColour(palette: Palette, index: number, count: number): [number, number, number] {
  const [stop, share] = stopAt(index, count);
  const from = rgba(palette[STOPS[stop] ?? 'level-monitor']);
  const to = rgba(palette[STOPS[stop + 1] ?? 'level-identify']);
  const mix = (channel: 0 | 1 | 2) => Math.round(from[channel] + (to[channel] - from[channel]) * share);
  return [mix(0), mix(1), mix(2)];
}

/** The same for what CSS draws. */
export function levelToken(index: number, count: number): string {
  const [stop, share] = stopAt(index, count);
  return `color-mix(in srgb, var(--${STOPS[stop + 1]}) ${Math.round(share * 100)}%, var(--${STOPS[stop]}))`;
}
