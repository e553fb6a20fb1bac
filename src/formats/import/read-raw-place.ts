import type { ImportJob } from './import-job.ts';
import { parseCoordinate, parseDegreesPair } from './parse-coordinate.ts';
import { parseNumber } from './parse-number.ts';

/** What a row says of its place before any judgement, in the coordinates of the file. */
export type RawPlace =
  | { readonly type: 'pair'; readonly x: number; readonly y: number; readonly detail: string }
  | { readonly type: 'missing'; readonly detail: string }
  /** A geometry of another kind than a point. */
  | { readonly type: 'mismatch'; readonly detail: string }
  /** A geometry that cannot be understood. */
  | { readonly type: 'broken'; readonly detail: string }
  /** `damaged`: groups of three digits between dots, as a spreadsheet rewrites `46.1993881`. */
  | { readonly type: 'unreadable'; readonly damaged: boolean; readonly detail: string };

const DAMAGED = /^-?\d{1,3}(?:\.\d{3}){2,}$/;
const BLANK = /^(?:\(empty\)|null|nan|n\/?a|-|néant)?$/i;

export function readRawPlace({ table, cells }: Pick<ImportJob, 'table' | 'cells'>, row: number): RawPlace {
  const geometry = table.geometryKind === 'none' ? null : table.geometry(row);
  if (geometry?.type === 'Point') return pairOf(geometry.coordinates);
  if (geometry?.type === 'MultiPoint' && geometry.coordinates.length === 1)
    return pairOf(geometry.coordinates[0]!);
  if (geometry) return { type: 'mismatch', detail: geometry.type };
  if (table.geometryUnreadable(row)) return { type: 'broken', detail: '' };
  return placeOfTexts(cells.text(row, 'latLng'), cells.text(row, 'x'), cells.text(row, 'y'));
}

/** The place that the cells of a row write: in one column when that of X is blank. */
export function placeOfTexts(both: string, x: string, y: string): RawPlace {
  return both !== '' && x === '' ? fromOneColumn(both) : fromTwoColumns(x, y);
}

function pairOf(coordinates: readonly number[]): RawPlace {
  const [x, y] = coordinates;
  const detail = `${x} ; ${y}`;
  if (x === undefined || y === undefined) return { type: 'missing', detail: '' };
  return Number.isFinite(x) && Number.isFinite(y)
    ? { type: 'pair', x, y, detail }
    : { type: 'unreadable', damaged: false, detail };
}

function fromTwoColumns(textX: string, textY: string): RawPlace {
  const detail = `${textX.slice(0, 60)} ; ${textY.slice(0, 60)}`;
  if (BLANK.test(textX) && BLANK.test(textY)) return { type: 'missing', detail: '' };
  if (BLANK.test(textX) || BLANK.test(textY)) return { type: 'missing', detail };
  const x = parseCoordinate(textX);
  const y = parseCoordinate(textY);
  if (x === null || y === null) {
    return { type: 'unreadable', damaged: DAMAGED.test(textX) || DAMAGED.test(textY), detail };
  }
  return { type: 'pair', x, y, detail };
}

/** `43.9174, 5.9183`, `43,9174 ; 5,9183` or `43°55'03"N 5°55'06"E`: latitude first, as map sites and open-data portals write it. */
function fromOneColumn(text: string): RawPlace {
  const detail = text.slice(0, 120);
  const degrees = text.includes('°') || text.includes('º') ? parseDegreesPair(text) : null;
  if (degrees) return { type: 'pair', x: degrees.lng, y: degrees.lat, detail };
  const parts = text.length > 120 ? [] : text.split(text.includes(';') ? ';' : /,\s+|\s+|,(?=\s*-?\d+\.)/);
  const [lat, lng] = parts.map((part) => parseNumber(part.replace(/,$/, '')));
  if (parts.length !== 2 || lat == null || lng == null) return { type: 'unreadable', damaged: false, detail };
  return { type: 'pair', x: lng, y: lat, detail };
}
