import { normaliseName } from '#domain/normalise-name.ts';
import type { ProblemCode } from '#domain/problem.ts';
import { parseNumber } from './parse-number.ts';

export interface ParsedDirection {
  /** Clockwise from north, 0 ≤ azimuth < 360; empty when none could be read. */
  readonly azimuths: readonly number[];
  /** Null when the text was already a plain azimuth; else what was done or why it was left out. */
  readonly code: Extract<
    ProblemCode,
    'direction-unreadable' | 'direction-repaired' | 'direction-many'
  > | null;
  readonly detail: string;
}

const POINTS = 'n nne ne ene e ese se sse s sso so oso o ono no nno'.split(' ');
const LETTERS = new Map([
  ['nord', 'n'],
  ['north', 'n'],
  ['sud', 's'],
  ['south', 's'],
  ['est', 'e'],
  ['east', 'e'],
  ['ouest', 'o'],
  ['west', 'o'],
  ['w', 'o'],
]);
/** `180, 270` or `180,270`: two directions, where a number would have one or two decimals and no space. */
const LISTED = /^\d{1,3}\s*,(?:\s+\d{1,3}|\d{3})$/;
const TURNING =
  /^(?:tournante?|rotative|rotation|panoramique|pilotee?|mobile|toutes?(?: les)? directions?|360 degres|all|variable)$/;

/**
 * Where a camera looks, as people type it: `270°`, `-90`, `NW`, « nord-est », `N/E`, `90;160;270`, `45/135`.
 * A sector (`190-100`) is left out: it says neither which end comes first nor one direction. Blank gives no azimuth and no code.
 */
export function parseDirection(text: string): ParsedDirection {
  const bare = text.trim();
  if (bare === '') return { azimuths: [], code: null, detail: '' };
  if (bare.length > 80) return left(bare.slice(0, 80));
  const single = LISTED.test(bare) ? null : parseOne(bare);
  if (single)
    return {
      azimuths: [single.azimuth],
      code: single.repaired ? 'direction-repaired' : null,
      detail: detailOf(bare, single),
    };
  if (TURNING.test(normaliseName(bare))) return { azimuths: [], code: 'direction-repaired', detail: bare };
  const parts = bare.split(/\s*(?:[;/,|&+]|\bet\b|\band\b)\s*/i);
  const each = parts.map(parseOne);
  if (parts.length < 2 || parts.length > 16 || each.some((one) => one === null)) return left(bare);
  const azimuths = [...new Set(each.map((one) => one!.azimuth))];
  return {
    azimuths,
    code: 'direction-many',
    detail: `${bare} → ${azimuths.map((azimuth) => `${azimuth}°`).join(', ')}`,
  };
}

interface OneDirection {
  readonly azimuth: number;
  readonly repaired: boolean;
}

function parseOne(text: string): OneDirection | null {
  const degrees = parseNumber(text.replace(/\s*(?:°|º|deg(?:r[ée]s?)?)\s*$/i, ''));
  if (degrees !== null) {
    if (degrees < -360 || degrees > 360) return null;
    const azimuth = ((degrees % 360) + 360) % 360;
    return { azimuth, repaired: azimuth !== degrees };
  }
  const azimuth = pointAzimuth(text);
  return azimuth === null ? null : { azimuth, repaired: true };
}

/** Azimuth of a compass point in letters or words, French or English; `N/E` and `N-E` are north-east. */
function pointAzimuth(text: string): number | null {
  const words = normaliseName(text).split(' ');
  if (words.length > 3) return null;
  const letters = words
    .map((word) => LETTERS.get(word) ?? joined(word) ?? word)
    .join('')
    .replaceAll('w', 'o');
  const index = POINTS.indexOf(letters);
  return index === -1 ? null : index * 22.5;
}

/** `nordest`, `southwest`: two words written as one. */
function joined(word: string): string | null {
  for (const [name, letter] of LETTERS) {
    if (name.length > 1 && word.startsWith(name)) {
      const rest = LETTERS.get(word.slice(name.length));
      if (rest) return letter + rest;
    }
  }
  return null;
}

function detailOf(text: string, one: OneDirection): string {
  return one.repaired ? `${text} → ${one.azimuth}°` : '';
}

function left(text: string): ParsedDirection {
  return { azimuths: [], code: 'direction-unreadable', detail: text };
}
