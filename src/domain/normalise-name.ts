/**
 * A name as letters that compare: no accents, no case, no punctuation, one space between words, usual short forms
 * written out (`St` saint, `Hte` haute, `s/` sur). Two people who type the same place agree after this.
 */
export function normaliseName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/\bs\s?\/\s?/g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => SHORT_FORMS.get(word) ?? word)
    .join(' ');
}

const SHORT_FORMS = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
  ['hte', 'haute'],
  ['htes', 'hautes'],
  ['ht', 'haut'],
  ['bse', 'basse'],
  ['vx', 'vieux'],
  ['gd', 'grand'],
  ['gde', 'grande'],
]);

/** Lower-case letters, digits and hyphens, for an identifier: `Place du Marché (2)` → `place-du-marche-2`. */
export function slugOf(text: string): string {
  return normaliseName(text).replaceAll(' ', '-');
}
