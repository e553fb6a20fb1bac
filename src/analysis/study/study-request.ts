import type { SightPolygon } from '#domain/sight/sight-answer.ts';
import type { SightMeasure } from '#domain/sight/sight-measure.ts';
import type { SightSubject, SightView } from '#domain/sight/sight-subject.ts';
import type { CandidateKind } from '#domain/study/siting-study.ts';
import type { LngLat } from '#geo/units.ts';

/** Where, how much and for what cameras are wanted. */
export interface StudyRequest extends SightMeasure {
  readonly studyId: string;
  readonly area: readonly SightPolygon[];
  /** Cameras in place and planned: what they see counts as covered. */
  readonly subjects: readonly SightSubject[];
  /** Code of the level that the new cameras are chosen for. */
  readonly level: string;
  /** The model of camera, looking north; null when only shares are wanted. */
  readonly view: SightView | null;
  readonly kinds: readonly CandidateKind[];
  /** For the kind `points`. */
  readonly places: readonly LngLat[];
  /** « Lieux prioritaires »: their weight is added to that of every point around them. */
  readonly priorities: readonly {
    readonly place: LngLat;
    readonly weight: number;
    readonly radiusMetres: number;
  }[];
}
