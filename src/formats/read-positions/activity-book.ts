import { normaliseName } from '#domain/normalise-name.ts';

/** One index is kept for all that come after these. */
const MOST_NAMED = 255;
const LONGEST = 500;
const UNSAID = 'Non précisée';
const OTHER = 'Autre';

/** Numbers what patrols were doing, 0 to 255, in order of first appearance; case and accents do not tell two activities apart. */
export class ActivityBook {
  /** By index. */
  readonly names: string[] = [];
  /** Spellings counted as « Autre » because 255 others came before. */
  readonly unnamed = new Set<string>();
  readonly #indexOfText = new Map<string, number>();
  readonly #indexOfKey = new Map<string, number>();
  /** Some row said something. */
  isUsed = false;

  /** @param text as written; blank is an activity that was not said. */
  indexOf(text: string): number {
    const known = this.#indexOfText.get(text);
    if (known !== undefined) return known;
    const trimmed = text.trim().slice(0, LONGEST);
    if (trimmed !== '') this.isUsed = true;
    const name = trimmed === '' ? UNSAID : trimmed;
    const index = this.#number(name, normaliseName(name) || name);
    // A column of free words must not fill the memory.
    if (this.#indexOfText.size < 65_536) this.#indexOfText.set(text, index);
    return index;
  }

  #number(name: string, key: string): number {
    const known = this.#indexOfKey.get(key);
    if (known !== undefined) return known;
    if (this.names.length < MOST_NAMED) {
      this.#indexOfKey.set(key, this.names.length);
      return this.names.push(name) - 1;
    }
    if (this.unnamed.size < 65_536) this.unnamed.add(key);
    if (this.names.length === MOST_NAMED) this.names.push(OTHER);
    return MOST_NAMED;
  }
}
