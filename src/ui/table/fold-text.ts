/** Lower case, no accents, hyphens and apostrophes as spaces: « Saint-Étienne » and « st etienne » differ only by the word. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[-'’]/g, ' ');
}
