import type { ProblemCode, ProblemPlace } from '#domain/problem.ts';

/**
 * How a reader gives up on a whole file from deep inside a parser's callback. It never leaves this folder:
 * `read-file.ts` turns it into the file's problem.
 */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly where: ProblemPlace;

  constructor(code: ProblemCode, detail: string, where: ProblemPlace = {}) {
    super(detail);
    this.name = 'Refusal';
    this.code = code;
    this.where = where;
  }
}
