import { normaliseName } from '#domain/normalise-name.ts';
import { daysInMonth, type PartialDate } from '#domain/partial-date.ts';

export type ParsedDate =
  /** `doubt` says what was supposed: the century of a two-digit year, a bare spreadsheet number. */
  | { readonly date: PartialDate; readonly doubt: string | null }
  | { readonly date: null; readonly code: 'date-unreadable' | 'date-impossible' };

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
  ' ',
);
const SHORT_MONTHS = 'janv fevr mars avr mai juin juil aout sept oct nov dec'.split(' ');
/** Spreadsheet day 1 is 1 January 1900, with a 29 February 1900 that never was: day 25 569 is 1 January 1970. */
const SERIAL_OF_1970 = 25_569;
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;

/** A date to the day, month or year, as French files write it. `text` must not be blank. */
export function parseDate(text: string): ParsedDate {
  const bare = text.trim();
  if (bare.length > 40) return unreadable;
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(bare);
  if (iso) return build(iso[1]!, iso[2], iso[3], null);
  const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:[T ]\d{1,2}[:h]\d{0,2}.*)?$/.exec(bare);
  if (french) return fromDigits(french[3]!, french[2]!, french[1]!);
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(bare);
  if (month) return build(month[2]!, month[1], undefined, null);
  if (/^\d{5}(?:[.,]\d+)?$/.test(bare)) return fromSerial(Number(bare.replace(',', '.')));
  return fromWords(bare);
}

/** `14 juin 2019`, `1er juin 2019`, `juin 2019`, `le 3 févr. 2020`. */
function fromWords(text: string): ParsedDate {
  const words = normaliseName(text).split(' ');
  const kept = words[0] === 'le' ? words.slice(1) : words;
  const year = kept.at(-1) ?? '';
  const name = kept.at(-2) ?? '';
  const month = Math.max(MONTHS.indexOf(name), SHORT_MONTHS.indexOf(name)) + 1;
  if (!/^\d{4}$/.test(year) || month === 0 || kept.length > 3) return unreadable;
  if (kept.length === 2) return build(year, String(month), undefined, null);
  const day = /^(\d{1,2})(?:er)?$/.exec(kept[0]!);
  return day ? build(year, String(month), day[1], null) : unreadable;
}

function fromDigits(year: string, month: string, day: string): ParsedDate {
  if (year.length === 4) return build(year, month, day, null);
  const full = Number(year) <= 50 ? `20${year}` : `19${year}`;
  return build(full, month, day, `${year} → ${full}`);
}

function fromSerial(serial: number): ParsedDate {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return unreadable;
  const date = new Date((Math.floor(serial) - SERIAL_OF_1970) * 86_400_000).toISOString().slice(0, 10);
  return { date, doubt: `${serial} → ${date}` };
}

function build(
  year: string,
  month: string | undefined,
  day: string | undefined,
  doubt: string | null,
): ParsedDate {
  if (month === undefined) return { date: year, doubt };
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return impossible;
  const head = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { date: head, doubt };
  if (Number(day) < 1 || Number(day) > daysInMonth(Number(year), monthNumber)) return impossible;
  return { date: `${head}-${day.padStart(2, '0')}`, doubt };
}

const unreadable: ParsedDate = { date: null, code: 'date-unreadable' };
const impossible: ParsedDate = { date: null, code: 'date-impossible' };
