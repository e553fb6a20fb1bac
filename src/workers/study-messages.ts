import type { PlanQuestion } from '#analysis/study/improve-plan.ts';
import type { StudyRequest } from '#analysis/study/study-request.ts';
import type { SightPolygon } from '#domain/sight/sight-answer.ts';
import type { CordonAnswer } from '#domain/study/cordon-answer.ts';
import type { StudyCurvePoint, StudyOpened, StudyPlan } from '#domain/study/siting-study.ts';

/** Where more cameras and plate points help; a part of `WorkerMessages`. */
export interface StudyMessages {
  /** Makes the question of an area; it stays in the worker under `studyId`, one at a time. Null when those buildings are not open any more. */
  'open-siting': [SitingRequest, StudyOpened | null];
  /** Searches on for a while: a better plan, a better proof, or both. Null when that study is not open any more. */
  'improve-siting': [ImproveRequest, StudyPlan | null];
  /** How much so many cameras cover at best, from one on. Null when that study is not open any more. */
  'curve-siting': [{ readonly studyId: string; readonly most: number }, readonly StudyCurvePoint[] | null];
  /** The fewest points on roads that see every way into a zone. */
  'cut-cordon': [CordonRequest, CordonAnswer];
}

export interface SitingRequest extends StudyRequest {
  readonly buildingsId: string;
  /** GeoJSON bytes of each `roads` record; moved, not copied. */
  readonly roads: readonly Uint8Array<ArrayBuffer>[];
}

export interface ImproveRequest extends PlanQuestion {
  readonly studyId: string;
  /** How long to search before answering. */
  readonly milliseconds: number;
}

export interface CordonRequest {
  readonly zoneId: string;
  readonly zone: readonly SightPolygon[];
  readonly roads: readonly Uint8Array<ArrayBuffer>[];
}
