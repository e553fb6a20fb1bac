import type { CellDate } from './source-table.ts';

const DAY_MILLISECONDS = 86_400_000;
/** Day 0 of the 1900 system once its false 29 February 1900 is past, and of the 1904 system (ECMA-376 part 1, 18.17.4.1). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const FALSE_LEAP_DAY = 60;
/** 31 December 9999, the last day a workbook knows. */
const SERIAL_MAX = 2_958_466;

/** Days since the epoch of the workbook → wall-clock date; null when no calendar has such a day. */
export function dateOfSerial(serial: number, is1904: boolean): CellDate | null {
  if (!(serial >= 0 && serial < SERIAL_MAX)) return null;
  const shifted = !is1904 && serial >= 1 && serial < FALSE_LEAP_DAY ? serial + 1 : serial;
  const milliseconds = Math.round((shifted * DAY_MILLISECONDS) / 1000) * 1000;
  const text = new Date((is1904 ? EPOCH_1904 : EPOCH_1900) + milliseconds).toISOString();
  const [day, time] = [text.slice(0, 10), text.slice(11, 19)];
  if (serial < 1) return { iso: time, serial };
  return { iso: time === '00:00:00' ? day : `${day}T${time}`, serial };
}

/** Built-in number formats that show a date or an hour (ECMA-376 part 1, 18.8.30, East Asian ones included). */
export function isDateFormatId(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A custom format such as `dd/mm/yyyy hh:mm`: letters of dates outside quotes, brackets and escapes. */
export function isDateFormatCode(code: string): boolean {
  const bare = code
    .slice(0, 255)
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/[_*]./g, '');
  return /[dmyhs]/i.test(bare) && !/general/i.test(bare) && !/[#?]/.test(bare);
}
