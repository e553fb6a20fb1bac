const NARROW = '\u202f';
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);

/** French punctuation in what this program writes: a narrow no-break space before ; : ! ? % » and after «. */
export function punctuated(text: string): string {
  return text.replace(/ ([;:!?%»])/g, `${NARROW}$1`).replace(/« /g, `«${NARROW}`);
}

/** « 1 234,5 »: decimals only where there are some, `digits` at most. */
export function frenchNumber(value: number, digits = 0): string {
  const [whole = '', decimals = ''] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW);
  const tail = decimals.replace(/0+$/, '');
  const text = tail === '' ? grouped : `${grouped},${tail}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** « 6,5 m »: the unit does not part from its number. */
export function withUnit(value: number, unit: string, digits = 0): string {
  return `${frenchNumber(value, digits)}\u00a0${unit}`;
}

/** « 1er mars 2026 », « mars 2026 » or « 2026 » of a date known to the day, the month or the year; other words as they are. */
export function frenchDate(date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined) return date;
  const name = month === undefined ? null : MONTHS[Number(month) - 1];
  if (!name) return year;
  if (day === undefined) return `${name} ${year}`;
  return `${Number(day) === 1 ? '1er' : Number(day)} ${name} ${year}`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${frenchNumber(count)}\u00a0${count >= 2 ? many : one}`;
}
