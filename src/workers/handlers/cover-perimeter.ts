import type { CoverageAnswer } from '#domain/sight/sight-answer.ts';
import type { Progress } from '../protocol.ts';
import type { CoverageRequest } from '../sight-messages.ts';

/** What all cameras see of an area together. */
export function* coverPerimeter(request: CoverageRequest): Generator<Progress, CoverageAnswer | null, void> {
  yield { share: null, doing: request.perimeterId };
  return null;
}
