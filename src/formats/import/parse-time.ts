import { daysInMonth } from '#domain/partial-date.ts';

export type ParsedTime =
  /** An instant, Unix seconds. */
  | { readonly is: 'instant'; readonly seconds: number }
  /** What a clock on the wall showed, as if it were UTC: a zone makes it an instant. */
  | { readonly is: 'local'; readonly seconds: number }
  | { readonly is: 'unreadable'; readonly code: 'time-unreadable' | 'date-impossible' };

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}| ?UTC| ?GMT)?$/i;
const FRENCH =
  /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})[ T,à]+(\d{1,2})[:h](\d{2})?(?:[:m](\d{2})(?:[.,]\d{1,9})?)?s?$/i;
const SERIAL_OF_1970 = 25_569;

/** A moment as files write it: ISO with or without a zone, `25/10/2026 02:30:00`, Unix seconds to nanoseconds, spreadsheet serial. */
export function parseTime(text: string): ParsedTime {
  const bare = text.trim();
  if (bare.length > 40) return unreadable;
  const iso = ISO.exec(bare);
  if (iso) return build(iso[1]!, iso[2]!, iso[3]!, iso[4]!, iso[5], iso[6], iso[7]);
  const french = FRENCH.exec(bare);
  if (french) {
    const year = french[3]!.length === 2 ? `20${french[3]}` : french[3]!;
    return build(year, french[2]!, french[1]!, french[4]!, french[5], french[6], undefined);
  }
  return /^\d{5,19}(?:[.,]\d+)?$/.test(bare) ? fromNumber(Number(bare.replace(',', '.'))) : unreadable;
}

function fromNumber(value: number): ParsedTime {
  if (value >= 20_000 && value < 80_000) {
    return { is: 'local', seconds: Math.round((value - SERIAL_OF_1970) * 86_400) };
  }
  if (value >= 3e8 && value < 4.2e9) return { is: 'instant', seconds: Math.floor(value) };
  if (value >= 3e11 && value < 4.2e12) return { is: 'instant', seconds: Math.floor(value / 1000) };
  if (value >= 3e14 && value < 4.2e15) return { is: 'instant', seconds: Math.floor(value / 1e6) };
  if (value >= 3e17 && value < 4.2e18) return { is: 'instant', seconds: Math.floor(value / 1e9) };
  return unreadable;
}

function build(
  year: string,
  month: string,
  day: string,
  hour: string,
  minute: string | undefined,
  second: string | undefined,
  zone: string | undefined,
): ParsedTime {
  const [y, mo, d, h] = [Number(year), Number(month), Number(day), Number(hour)];
  const [mi, s] = [Number(minute ?? 0), Number(second ?? 0)];
  // A year of two digits would be taken for one of the twentieth century.
  if (y < 100 || h > 23 || mi > 59 || s > 60) return unreadable;
  if (mo < 1 || mo > 12 || d < 1 || d > daysInMonth(y, mo))
    return { is: 'unreadable', code: 'date-impossible' };
  const seconds = Date.UTC(y, mo - 1, d, h, mi, s) / 1000;
  return zone === undefined
    ? { is: 'local', seconds }
    : { is: 'instant', seconds: seconds - offsetOf(zone.trim()) };
}

/** Seconds east of Greenwich. */
function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60);
}

const unreadable: ParsedTime = { is: 'unreadable', code: 'time-unreadable' };
