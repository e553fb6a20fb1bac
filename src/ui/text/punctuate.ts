const NARROW = '\u202f';

/**
 * French punctuation: a narrow no-break space before ; : ! ? % and inside « ». Written once here, so that the tables of
 * text stay readable with plain spaces.
 */
export function punctuate(text: string): string {
  return text.replace(/ ([;:!?%»])/g, `${NARROW}$1`).replace(/« /g, `«${NARROW}`);
}

type Words = {
  readonly [key: string]: string | readonly string[] | Words | ((...values: never[]) => string);
};

/** Punctuates a whole table of text, the sentences made by functions included. */
export function words<T extends Words>(table: T): T {
  return Object.fromEntries(
    Object.entries(table).map(([key, value]) => {
      if (typeof value === 'string') return [key, punctuate(value)];
      if (Array.isArray(value)) return [key, value.map(punctuate)];
      if (typeof value === 'function') return [key, (...values: never[]) => punctuate(value(...values))];
      return [key, words(value as Words)];
    }),
  ) as T;
}
