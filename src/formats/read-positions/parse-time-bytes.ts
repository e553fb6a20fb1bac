import { daysInMonth } from '#domain/partial-date.ts';

const DIGIT_0 = 48;
const COLON = 58;
const LAST_SECOND = 2 ** 32 - 1;

/**
 * Times in the forms that files of positions have: `2026-10-24T22:00:30Z`, `2026-10-24 22:00:30+02:00`, `24/10/2026 22:00:30`,
 * Unix seconds or milliseconds. Says what `parseTime` says of the same text, or that it does not know.
 */
export class TimeParser {
  isLocal = false;
  #date = -1;
  /** Of the time parsed last, and of its day: in columns, since a field that changes makes an object of each number. */
  readonly #seconds = new Float64Array(2);

  /**
   * Writes Unix seconds, or a clock's as if it were UTC, held in 1970 … 2106.
   * @returns false when it does not know: the text is for `parseTime`.
   */
  parse(bytes: Uint8Array, from: number, to: number, column: Uint32Array, row: number): boolean {
    if (!this.#parse(bytes, from, to)) return false;
    column[row] = Math.min(Math.max(this.#seconds[0]!, 0), LAST_SECOND);
    return true;
  }

  #parse(bytes: Uint8Array, from: number, to: number): boolean {
    const length = to - from;
    if (length >= 16 && bytes[from + 4] === 45) return this.#iso(bytes, from, to);
    if (length >= 16 && bytes[from + 2] === 47) return this.#french(bytes, from, to);
    return (length === 10 || length === 13) && this.#unix(bytes, from, to);
  }

  #iso(bytes: Uint8Array, from: number, to: number): boolean {
    const separator = bytes[from + 10];
    if (bytes[from + 7] !== 45 || (separator !== 84 && separator !== 32)) return false;
    const year = pair(bytes, from) * 100 + pair(bytes, from + 2);
    if (!this.#day(year, pair(bytes, from + 5), pair(bytes, from + 8))) return false;
    const end = this.#clock(bytes, from + 11, to);
    if (end < 0) return false;
    if (end === to) {
      this.isLocal = true;
      return true;
    }
    this.isLocal = false;
    const sign = bytes[end];
    if (sign === 90) return end + 1 === to;
    if (sign !== 43 && sign !== 45) return false;
    const hours = pair(bytes, end + 1);
    const minutesAt = bytes[end + 3] === COLON ? end + 4 : end + 3;
    const minutes = end + 3 === to ? 0 : pair(bytes, minutesAt);
    if (!(hours >= 0 && minutes >= 0) || (end + 3 !== to && minutesAt + 2 !== to)) return false;
    const offset = hours * 3600 + minutes * 60;
    this.#seconds[0] = this.#seconds[0]! + (sign === 45 ? offset : -offset);
    return true;
  }

  #french(bytes: Uint8Array, from: number, to: number): boolean {
    if (bytes[from + 5] !== 47 || bytes[from + 10] !== 32) return false;
    const year = pair(bytes, from + 6) * 100 + pair(bytes, from + 8);
    if (!this.#day(year, pair(bytes, from + 3), pair(bytes, from))) return false;
    this.isLocal = true;
    return this.#clock(bytes, from + 11, to) === to;
  }

  /** Hours and minutes, seconds, their decimals. @returns where it ends, −1 when it is not that. */
  #clock(bytes: Uint8Array, from: number, to: number): number {
    const hours = pair(bytes, from);
    const minutes = pair(bytes, from + 3);
    if (bytes[from + 2] !== COLON || !(hours >= 0 && hours <= 23) || !(minutes >= 0 && minutes <= 59))
      return -1;
    let end = from + 5;
    if (end > to) return -1;
    let seconds = 0;
    if (end < to && bytes[end] === COLON) {
      seconds = pair(bytes, end + 1);
      if (!(seconds >= 0 && seconds <= 60)) return -1;
      end += 3;
      if (end < to && (bytes[end] === 46 || bytes[end] === 44)) {
        const first = end + 1;
        end = first;
        while (end < to && isDigit(bytes[end]!)) end++;
        if (end === first || end - first > 9) return -1;
      }
    }
    if (end > to) return -1;
    this.#seconds[0] = this.#seconds[1]! + hours * 3600 + minutes * 60 + seconds;
    return end;
  }

  #unix(bytes: Uint8Array, from: number, to: number): boolean {
    let value = 0;
    for (let at = from; at < to; at++) {
      if (!isDigit(bytes[at]!)) return false;
      value = value * 10 + bytes[at]! - DIGIT_0;
    }
    const seconds = to - from === 13 ? Math.floor(value / 1000) : value;
    if (value < (to - from === 13 ? 3e11 : 3e8) || seconds >= 4.2e9) return false;
    this.#seconds[0] = seconds;
    this.isLocal = false;
    return true;
  }

  /** Rows of one day follow each other: its first second is kept. */
  #day(year: number, month: number, day: number): boolean {
    const date = year * 10_000 + month * 100 + day;
    if (date === this.#date) return true;
    if (!(year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)))
      return false;
    this.#date = date;
    this.#seconds[1] = Date.UTC(year, month - 1, day) / 1000;
    return true;
  }
}

/** Below all that is asked of a pair, also when it is the second one of a year. */
const NO_PAIR = -10_000;

/** Two digits as a number; NO_PAIR when they are not both digits. */
function pair(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - DIGIT_0;
  const ones = bytes[at + 1]! - DIGIT_0;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_PAIR;
}

function isDigit(byte: number): boolean {
  return byte >= DIGIT_0 && byte <= 57;
}
