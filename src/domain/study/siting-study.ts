import type { LngLat } from '#geo/units.ts';

/** Where new cameras may hang. */
export const CANDIDATE_KINDS = ['crossings', 'corners', 'points'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** How an area is seen: each level is a part of the open ground of the area, buildings left out. */
export interface StudyShares {
  readonly levels: readonly { readonly level: string; readonly share: number }[];
  /** Seen at none of them. */
  readonly unseen: number;
}

/** One camera that could be added. */
export interface StudyCandidate {
  /** Among `StudyOpened.places`. */
  readonly place: number;
  /** Of its first picture, clockwise from north; null for one that looks all around. */
  readonly azimuthDegrees: number | null;
}

/** A siting study as it is when its question has been made ready. */
export interface StudyOpened {
  readonly studyId: string;
  /** Points of open ground that stand for the area, and how far apart they are. */
  readonly points: number;
  readonly stepMetres: number;
  readonly squareMetres: number;
  /** Buildings that have a part in the area. */
  readonly buildings: number;
  /** Cameras whose sight reaches the area. */
  readonly cameras: number;
  readonly shares: StudyShares;
  readonly places: readonly LngLat[];
  /** Places found before they were thinned out; equal to `places.length` when none was left out. */
  readonly placesFound: number;
  readonly candidates: readonly StudyCandidate[];
  /** Crossings were asked for and roads are known. */
  readonly hasRoads: boolean;
}

/** Of one more camera, what it adds. Weights are shares of all weight, 0 to 1. */
export interface StudySite {
  /** Among `StudyOpened.candidates`. */
  readonly candidate: number;
  readonly gain: number;
  /** Covered with it and those before, cameras in place included. */
  readonly covered: number;
}

/** A plan with its proof. Shares of all weight, 0 to 1. */
export interface StudyPlan {
  readonly sites: readonly StudySite[];
  readonly existing: number;
  readonly covered: number;
  /** No plan of so many cameras covers more. */
  readonly bound: number;
  readonly isProven: boolean;
  /** More cameras are pinned than the question has. */
  readonly isPinnedTooMuch: boolean;
  /** The search goes on when it is asked again. */
  readonly isOpen: boolean;
}

export interface StudyCurvePoint {
  readonly count: number;
  readonly covered: number;
  readonly bound: number;
}
