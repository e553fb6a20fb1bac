import { normaliseName } from '#domain/normalise-name.ts';
import { RefusedError } from '../refused-error.ts';

/** A unit is two bytes in a column. */
const MOST_UNITS = 65_535;

/** Units of all files by their name: spelt alike but for case, accents and punctuation, they are one. */
export class UnitBook {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** @throws RefusedError when there are more units than a column tells apart */
  numberOf(name: string): number {
    const key = normaliseName(name) || name;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.names.length === MOST_UNITS)
      throw new RefusedError(
        `Plus de ${MOST_UNITS} unités : la colonne d’unité n’est sans doute pas la bonne.`,
      );
    const number = this.names.push(name) - 1;
    this.#numbers.set(key, number);
    return number;
  }
}
