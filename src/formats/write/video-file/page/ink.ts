import { type Color, rgb } from '@cantoo/pdf-lib';

const hex = (text: string): Color => {
  const value = Number.parseInt(text, 16);
  return rgb((value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255);
};

/** Colours of the paper: those of the screen's light theme, a little darker where they carry text. */
export const INK = {
  text: hex('15202c'),
  quiet: hex('4d5967'),
  faint: hex('8a94a0'),
  line: hex('c9d0d8'),
  rule: hex('15202c'),
  paper: hex('ffffff'),
  band: hex('f1f4f7'),
  accent: hex('1b5cb8'),
  warn: hex('9a5b00'),
  warnPaper: hex('fff3dc'),
  bad: hex('b3261e'),
  ground: hex('fbfaf6'),
  building: hex('e2ddd3'),
  buildingLine: hex('b5ac9a'),
  road: hex('ffffff'),
  roadLine: hex('cbc5b8'),
  camera: hex('0069a6'),
  zoneLine: hex('2b6ea8'),
  mask: hex('b3261e'),
  thirdParty: hex('5a4632'),
  perimeter: hex('15202c'),
  place: hex('a8467c'),
} as const;

/** From the coarsest level of detail to the finest. */
const ZONES = ['e3eef8', 'cfe2f3', '93c1e6', '4a94cf', '125c9e'].map(hex);

/** Colour of a level among `count`: the finest is always the darkest. */
export function zoneColour(level: number, count: number): Color {
  if (count <= 1) return ZONES[2]!;
  const place = (level / (count - 1)) * (ZONES.length - 1);
  return ZONES[Math.round(count <= ZONES.length ? ZONES.length - count + level : place)]!;
}
