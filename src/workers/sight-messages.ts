import type { CoverageAnswer, SightAnswer, SightPolygon } from '#domain/sight/sight-answer.ts';
import type { SightMeasure } from '#domain/sight/sight-measure.ts';
import type { SightSubject } from '#domain/sight/sight-subject.ts';

/** What cameras see; a part of `WorkerMessages`. */
export interface SightMessages {
  /** Buildings of the dossier to what hides the view; they stay in the worker under `buildingsId`, one set at a time. */
  'open-buildings': [BuildingsRequest, BuildingsOpened];
  /** One answer a camera, in order; null when those buildings are not open any more. */
  'see-cameras': [SightRequest, readonly SightAnswer[] | null];
  /** What all cameras see of an area together; null when those buildings are not open any more. */
  'cover-perimeter': [CoverageRequest, CoverageAnswer | null];
}

export interface BuildingsRequest {
  readonly buildingsId: string;
  /** GeoJSON bytes of each `buildings` record; moved, not copied. None: the ground is bare. */
  readonly blocks: readonly Uint8Array<ArrayBuffer>[];
}

export interface BuildingsOpened {
  readonly buildings: number;
  /** Buildings whose height is not known: a usual one is taken. */
  readonly withoutHeight: number;
}

export interface SightRequest extends SightMeasure {
  readonly buildingsId: string;
  readonly subjects: readonly SightSubject[];
  /** Walls in view are wanted too: of the chosen camera alone, for they take longer. */
  readonly facades: boolean;
}

export interface CoverageRequest extends SightMeasure {
  readonly buildingsId: string;
  readonly perimeterId: string;
  readonly polygons: readonly SightPolygon[];
  readonly subjects: readonly SightSubject[];
}
