import type { ServiceState } from '#domain/records/record-base.ts';
import type { Token } from '../palette.ts';
import type { SymbolName } from '../scene/scene.ts';

/**
 * One path of a symbol, in CSS pixels around the symbol's place, y down. The same list is drawn to the map's atlas
 * (`draw-shapes.ts`) and to the page (`symbol-icon.tsx`), so the list, the map and the print cannot differ.
 */
export interface SymbolShape {
  readonly d: string;
  readonly fill?: Token;
  readonly stroke?: Token;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

/** Half of the square every symbol fits in. */
export const SYMBOL_HALF = 16;

const PLATE = roundedBox(-11, -6.5, 22, 13, 2.5);
const PLATE_LETTERS = 'M-6.5 -2.4V2.4M-2.2 -2.4V2.4M2.2 -2.4V2.4M6.5 -2.4V2.4';
const SCREEN = roundedBox(-10, -9.5, 20, 14, 2);
const SCREEN_FOOT = 'M0 4.5V8.5M-5 9H5';
const SCREEN_PANES = 'M0 -7V2M-7.5 -2.5H7.5';
/** Heater: pointed foot, straight top. */
const SHIELD_GENDARMERIE = 'M-8 -9H8V0.5C8 5.6 4.4 8.8 0 10.8C-4.4 8.8 -8 5.6 -8 0.5Z';
/** Six-sided. */
const SHIELD_POLICE = 'M0 -10.5L9 -6V5L0 10.5L-9 5V-6Z';
/** Eared: notched shoulders and a round foot. */
const SHIELD_MUNICIPALE = 'M-8.5 -9.5L-4 -7L0 -9.5L4 -7L8.5 -9.5V1A8.5 8.5 0 0 1 -8.5 1Z';

/** What is said: a box with its corner pulled down to the left. */
const BUBBLE =
  'M-7 -10H7A3 3 0 0 1 10 -7V2A3 3 0 0 1 7 5H0.5L-5 10V5H-7A3 3 0 0 1 -10 2V-7A3 3 0 0 1 -7 -10Z';

interface Glyph {
  readonly body: string;
  readonly tone: Token;
  readonly mark: string;
  /** Drawn as an outline, whatever the state. */
  readonly hollow?: boolean;
  readonly markWidth?: number;
}

const GLYPHS: Readonly<Record<SymbolName, Glyph>> = {
  fixed: { body: disc(5), tone: 'camera', mark: '' },
  ptz: { body: disc(8), tone: 'ptz', mark: '', hollow: true },
  mixed: { body: disc(8), tone: 'ptz', mark: '', hollow: true },
  vpi: { body: PLATE, tone: 'vpi', mark: PLATE_LETTERS, hollow: true },
  lapi: { body: PLATE, tone: 'lapi', mark: PLATE_LETTERS },
  csu: { body: SCREEN, tone: 'csu', mark: SCREEN_PANES, markWidth: 1.6 },
  gendarmerie: { body: SHIELD_GENDARMERIE, tone: 'gendarmerie', mark: 'M0 -5.5V6M-4.5 -2H4.5' },
  police: { body: SHIELD_POLICE, tone: 'police', mark: '' },
  municipale: { body: SHIELD_MUNICIPALE, tone: 'municipale', mark: 'M-4.5 -2.5H4.5M-4.5 2H4.5' },
  'expectation-received': {
    body: BUBBLE,
    tone: 'mark-ink',
    mark: 'M0 -7V-2.8M0 1.6V1.7',
    hollow: true,
    markWidth: 2.6,
  },
  'expectation-in-progress': {
    body: BUBBLE,
    tone: 'mark-ink',
    mark: 'M-5 -2.5V-2.4M0 -2.5V-2.4M5 -2.5V-2.4',
    hollow: true,
    markWidth: 2.8,
  },
  'expectation-answered': { body: BUBBLE, tone: 'mark-ink', mark: 'M-4.5 -2.5L-1.2 0.8L5 -6' },
  'expectation-closed': { body: BUBBLE, tone: 'mark-ink', mark: 'M-5 -2.5H5', markWidth: 2.6 },
};

/** Filled in service, hollow and dashed when planned, crossed when out of order. */
export function symbolShapes(
  symbol: SymbolName,
  state: ServiceState,
  warning: boolean,
): readonly SymbolShape[] {
  const { body, tone, mark, markWidth } = GLYPHS[symbol];
  const hollow = GLYPHS[symbol].hollow === true || state === 'planned';
  const dash = state === 'planned' ? { dash: [2.6, 1.8] } : {};
  const ink = hollow ? tone : 'paper';
  const shapes: SymbolShape[] = [{ d: body, stroke: 'paper', width: hollow ? 5.4 : 3.4 }];
  if (symbol === 'csu')
    shapes.push({ d: SCREEN_FOOT, stroke: 'paper', width: 5 }, { d: SCREEN_FOOT, stroke: tone, width: 2.2 });
  shapes.push(
    hollow ? { d: body, fill: 'paper', stroke: tone, width: 2.2, ...dash } : { d: body, fill: tone },
  );
  if (mark) shapes.push({ d: mark, stroke: ink, width: markWidth ?? 2 });
  if (symbol === 'ptz') shapes.push({ d: disc(3.2), fill: tone });
  if (symbol === 'mixed') shapes.push({ d: disc(4.2), fill: 'camera' });
  if (symbol === 'police') shapes.push({ d: disc(3.6), fill: ink });
  if (state === 'broken') shapes.push(...crossShapes());
  if (warning) shapes.push(...warningMark(10, -9));
  return shapes;
}

/** What the lists and the legend show: a fixed camera with the wedge it has on the map. */
export function listShapes(
  symbol: SymbolName,
  state: ServiceState,
  warning: boolean,
): readonly SymbolShape[] {
  const shapes = symbolShapes(symbol, state, warning);
  if (symbol !== 'fixed') return shapes;
  const wedge: SymbolShape = { d: wedgePath(70, 16), fill: 'camera', opacity: 0.35 };
  return [wedge, ...shapes];
}

/** A sector of `fieldDegrees` about north, its tip at the origin. */
export function wedgePath(fieldDegrees: number, radius: number): string {
  if (fieldDegrees >= 355) return disc(radius);
  const half = (fieldDegrees * Math.PI) / 360;
  const x = radius * Math.sin(half);
  const y = -radius * Math.cos(half);
  return `M0 0L${-x} ${y}A${radius} ${radius} 0 ${fieldDegrees > 180 ? 1 : 0} 1 ${x} ${y}Z`;
}

/** Chevron pointing north, at `radius` from the origin: where the traffic a plate camera sees is going. */
export function headingShapes(tone: Token, radius: number): readonly SymbolShape[] {
  const d = `M-5 ${-radius + 5}L0 ${-radius}L5 ${-radius + 5}`;
  return [
    { d, stroke: 'paper', width: 5 },
    { d, stroke: tone, width: 2.4 },
  ];
}

/** Out of order. */
export function crossShapes(): readonly SymbolShape[] {
  const d = 'M-8 8L8 -8M-8 -8L8 8';
  return [
    { d, stroke: 'paper', width: 4.2 },
    { d, stroke: 'bad', width: 2.1 },
  ];
}

/** Ring about the chosen symbol. */
export function chosenShapes(): readonly SymbolShape[] {
  const d = disc(14);
  return [
    { d, stroke: 'paper', width: 5 },
    { d, stroke: 'ink', width: 2.2 },
  ];
}

function warningMark(x: number, y: number): SymbolShape[] {
  return [
    { d: `M${x} ${y - 6}L${x + 6} ${y + 5}H${x - 6}Z`, fill: 'mark', stroke: 'paper', width: 1.4 },
    { d: `M${x} ${y - 2}V${y + 1}M${x} ${y + 3}V${y + 3.2}`, stroke: 'mark-ink', width: 1.5 },
  ];
}

function disc(radius: number): string {
  return `M${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0Z`;
}

function roundedBox(x: number, y: number, width: number, height: number, r: number): string {
  return `M${x + r} ${y}H${x + width - r}A${r} ${r} 0 0 1 ${x + width} ${y + r}V${y + height - r}A${r} ${r} 0 0 1 ${x + width - r} ${y + height}H${x + r}A${r} ${r} 0 0 1 ${x} ${y + height - r}V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}Z`;
}
