import { RefusedError } from '../refused-error.ts';

/** What ClickHouse says went wrong, by the number or the words of its message: https://clickhouse.com/docs, « Error codes ». */
const SENTENCES: readonly (readonly [RegExp, (where: string) => string])[] = [
  [
    /ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EAI_AGAIN|ETIMEDOUT|timeout|socket hang up/i,
    (where) => `${where} ne répond pas : vérifier l’adresse, et que ClickHouse y tourne.`,
  ],
  [
    /AUTHENTICATION_FAILED|REQUIRED_PASSWORD|Authentication failed|\bcode: 516\b/i,
    (where) => `${where} refuse le nom ou le mot de passe.`,
  ],
  [/ACCESS_DENIED|READONLY\b/i, (where) => `${where} refuse à ce compte de créer des tables.`],
  [/UNKNOWN_DATABASE/i, (where) => `${where} n’a pas la base de données nommée dans l’adresse.`],
  [
    /NOT_ENOUGH_SPACE|No space left|ENOSPC/i,
    (where) => `${where} n’a plus de place sur le disque pour ses tables.`,
  ],
  [/MEMORY_LIMIT_EXCEEDED|memory limit/i, (where) => `${where} manque de mémoire pour ce calcul.`],
];
const LONGEST_DETAIL = 200;

/** One sentence for whatever an engine threw; one that is a sentence already stays. @param where how the engine is called, with its article */
export function engineError(where: string, error: unknown): RefusedError {
  if (error instanceof RefusedError) return error;
  const words = wordsOf(error);
  const found = SENTENCES.find(([pattern]) => pattern.test(words));
  if (found) return new RefusedError(found[1](where));
  const detail = words.replace(/\s+/g, ' ').trim().slice(0, LONGEST_DETAIL);
  return new RefusedError(`${where} n’a pas pu calculer : ${detail}`);
}

/** The message, code and kind of an error and of what caused it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, type } = error as { code?: unknown; type?: unknown };
  const causes =
    error instanceof AggregateError ? error.errors : error.cause === undefined ? [] : [error.cause];
  return [error.message, code, type, ...causes.map(wordsOf)].filter((word) => word !== undefined).join(' ');
}
