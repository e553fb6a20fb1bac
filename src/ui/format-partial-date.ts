const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** A date known to the year, the month or the day: `2019` → 2019, `2019-06` → juin 2019, `2019-06-14` → 14/06/2019. */
export function formatPartialDate(partial: string): string {
  const [year, month, day] = partial.split('-');
  if (month === undefined) return year ?? partial;
  if (day === undefined) return `${MONTHS[Number(month) - 1] ?? month} ${year}`;
  return `${day}/${month}/${year}`;
}
