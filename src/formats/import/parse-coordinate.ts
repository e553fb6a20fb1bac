import { parseNumber } from './parse-number.ts';

const NUMBER = '\\d{1,3}(?:[.,]\\d{1,10})?';
/** `44°05'12,5"N`, `N 44° 5.2'`, `5° 47′ 03″ O`, `44,0867°`: a sign of degrees is always there. */
const DEGREES = `([NSEWO])?\\s?([+-]?${NUMBER})\\s?[°º]\\s?(?:(${NUMBER})\\s?['′’]\\s?(?:(${NUMBER})\\s?(?:["″”]|''|′′|’’)\\s?)?)?([NSEWO])?`;
const ONE = new RegExp(`^${DEGREES}$`, 'i');
const TWO = new RegExp(`^(${DEGREES})\\s?[,;/ ]\\s?(${DEGREES})$`, 'i');
const LONGEST = 80;
/** Groups of `DEGREES`, and the one around it. */
const GROUPS = 6;

/** A coordinate as a number of whatever unit, or as degrees, minutes and seconds; null when it is neither. */
export function parseCoordinate(text: string): number | null {
  return parseNumber(text) ?? degreesOf(text)?.degrees ?? null;
}

/** Two coordinates with signs of degrees in one text, latitude first unless their letters say otherwise. */
export function parseDegreesPair(text: string): { readonly lat: number; readonly lng: number } | null {
  const bare = bareOf(text);
  const match = bare === null ? null : TWO.exec(bare);
  const first = degreesOf(match?.[1] ?? '');
  const second = degreesOf(match?.[1 + GROUPS] ?? '');
  if (!first || !second) return null;
  if (first.axis !== null && first.axis === second.axis) return null;
  const isLngFirst = first.axis === 'lng' || second.axis === 'lat';
  return isLngFirst
    ? { lat: second.degrees, lng: first.degrees }
    : { lat: first.degrees, lng: second.degrees };
}

function degreesOf(text: string): { readonly degrees: number; readonly axis: 'lat' | 'lng' | null } | null {
  const bare = bareOf(text);
  const match = bare === null ? null : ONE.exec(bare);
  if (!match) return null;
  const [, before, whole, minutes, seconds, after] = match;
  const letter = (before ?? after ?? '').toUpperCase();
  const isTwice = before !== undefined && after !== undefined;
  const isSigned = /^[+-]/.test(whole!);
  // Half a degree and some minutes, or a sign and a hemisphere, say two things.
  if (isTwice || (isSigned && letter !== '') || (minutes !== undefined && /[.,]/.test(whole!))) return null;
  if (seconds !== undefined && /[.,]/.test(minutes!)) return null;
  const [m, s] = [numberOf(minutes), numberOf(seconds)];
  if (m >= 60 || s >= 60) return null;
  const size = Math.abs(numberOf(whole)) + m / 60 + s / 3600;
  const isNegative = whole!.startsWith('-') || 'SWO'.includes(letter || ' ');
  const axis = letter === '' ? null : 'NS'.includes(letter) ? 'lat' : 'lng';
  return { degrees: isNegative ? -size : size, axis };
}

function numberOf(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.'));
}

function bareOf(text: string): string | null {
  if (text.length > LONGEST) return null;
  return text
    .trim()
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .replace('−', '-');
}
