import type { CellObject, SheetLibrary } from './sheet-library.ts';
import type { CellDate, CellValue } from './source-table.ts';

/** Cell of the library → ours. `isDateFormat` is asked of each format once: a format can be as long as its file. */
export function makeCellReader(library: SheetLibrary, is1904: boolean): (cell: CellObject) => CellValue {
  const dateFormats = new Map<string, boolean>();
  const isDate = (format: string): boolean => {
    const known = dateFormats.get(format);
    if (known !== undefined) return known;
    const found = library.isDateFormat(format);
    dateFormats.set(format, found);
    return found;
  };
  return (cell) => {
    const { t: type, v: value, f: formula, z: format } = cell;
    if (type === 'e') return library.errorText(cell);
    // A blank cell of the library (`z`) has the value 0 when a formula stands in it without one.
    if (type === 'z' || value === undefined || value === null || value === '')
      return formula ? `=${formula}` : null;
    if (typeof value !== 'number') return typeof value === 'boolean' ? value : String(value);
    if (!Number.isFinite(value)) return String(value);
    return (format && isDate(String(format)) ? dateOfSerial(library, value, is1904) : null) ?? value;
  };
}

/** Days since the epoch of the workbook → wall-clock date; null when no calendar has such a day. */
function dateOfSerial(library: SheetLibrary, serial: number, is1904: boolean): CellDate | null {
  const parts = library.partsOfSerial(serial, is1904);
  if (!parts) return null;
  const time = [parts.hour, parts.minute, parts.second].map(twoDigits).join(':');
  if (serial < 1) return { iso: time, serial };
  // The 1900 system has a 29 February 1900, which never was.
  if (parts.year === 1900 && parts.month === 2 && parts.day === 29) return null;
  const day = `${parts.year}-${twoDigits(parts.month)}-${twoDigits(parts.day)}`;
  return { iso: time === '00:00:00' ? day : `${day}T${time}`, serial };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
