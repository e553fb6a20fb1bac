const SPACES = /[\s\u00a0\u202f\u2009]+/g;
const DECIMAL = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d{1,3})?$/i;
const GROUPED_DOT = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/;
const GROUPED_COMMA = /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/;
/** With its spaces and unit. A cell may hold megabytes, and a search for a unit at its end would try every place in it. */
const LONGEST = 80;

/**
 * A number as it is typed in France or elsewhere: `934575,7`, `6 316 813,8`, `1.234,5`, `-90`. One dot or comma is the
 * decimal sign. Two dots (`461.993.881`) are a number whose decimal sign was lost: null, since any repair is a guess.
 */
export function parseNumber(text: string): number | null {
  if (text.length > LONGEST) return null;
  const bare = text.replace(SPACES, '').replace('−', '-');
  if (bare.length === 0 || bare.length > 40) return null;
  if (DECIMAL.test(bare)) return finiteOrNull(Number(bare.replace(',', '.')));
  if (GROUPED_DOT.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  if (GROUPED_COMMA.test(bare)) return Number(bare.replaceAll(',', ''));
  return null;
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** A length such as `4,2 m`, `3m`, `5 mètres`, in metres. */
export function parseMetres(text: string): number | null {
  if (text.length > LONGEST) return null;
  return parseNumber(text.replace(/\s*m(?:[eè]tres?)?\.?\s*$/i, ''));
}

export interface Count {
  readonly value: number | null;
  /** The words, when they are not plainly a whole number: « une dizaine », `9 ?`, `1,5`. */
  readonly words: string | null;
}

/** A count of things or people. `9 ?` and `~9` give 9 and keep the words; `1,5` and « une dizaine » give only words. */
export function parseCount(text: string): Count {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null, words: null };
  if (trimmed.length > LONGEST) return { value: null, words: trimmed };
  const plain = parseNumber(trimmed);
  if (plain !== null) {
    return Number.isInteger(plain) && plain >= 0
      ? { value: plain, words: null }
      : { value: null, words: trimmed };
  }
  const doubtful = /^(?:~|≈|env(?:iron|\.)?\s)?\s*(\d{1,6})\s*\??$/i.exec(trimmed);
  return { value: doubtful ? Number(doubtful[1]) : null, words: trimmed };
}
