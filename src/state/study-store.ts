import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CordonAnswer } from '#domain/study/cordon-answer.ts';
import type { CandidateKind, StudyCurvePoint, StudyOpened, StudyPlan } from '#domain/study/siting-study.ts';

/** What is looked at in the place of the list of perimeters. */
export type StudyView = { readonly type: 'siting' | 'cordon'; readonly perimeterId: string };

/** For what, with what and from where new cameras are looked for. */
export interface StudyChoice {
  /** Code of a level of the scale in force; null: the middle one of the scale. */
  readonly level: string | null;
  /** Code of `CAMERA_MODELS`. */
  readonly model: string;
  readonly heightMetres: number;
  readonly kinds: readonly CandidateKind[];
  /** The `backdrop` of points, for the kind `points`. */
  readonly backdropId: string | null;
}

export type StudyStatus = 'none' | 'computing' | 'ready' | 'cancelled' | 'failed';

export interface StudyProgress {
  readonly share: number | null;
  readonly doing: string;
}

/**
 * The siting study or the cordon that is open, what was chosen for it, and what was found. Wiring (shell): `app/use-study.ts` asks the
 * worker when a choice changes and calls the setters named `answer…`; features read and call the rest.
 */
export interface StudyState {
  readonly view: StudyView | null;
  readonly choice: StudyChoice;
  readonly status: StudyStatus;
  readonly progress: StudyProgress;
  readonly opened: StudyOpened | null;
  readonly curve: readonly StudyCurvePoint[];
  /** Cameras asked for. */
  readonly count: number;
  readonly plan: StudyPlan | null;
  /** The search goes on until nothing better exists. */
  readonly isProving: boolean;
  /** Candidates that are in every plan, and places that are in none. */
  readonly pinned: readonly number[];
  readonly forbiddenPlaces: readonly number[];
  /** Cameras in a tranche of works; null: all in one. */
  readonly phaseSize: number | null;
  readonly cordon: CordonAnswer | null;
  /** Counts cancels and fresh starts: what is followed restarts. */
  readonly turn: number;
}

export interface StudyActions {
  open(view: StudyView | null): void;
  choose(choice: Partial<StudyChoice>): void;
  setCount(count: number): void;
  prove(isProving: boolean): void;
  /** In every plan, in none, or free again. */
  settle(candidate: number, fate: 'pinned' | 'forbidden' | 'free'): void;
  setPhaseSize(size: number | null): void;
  cancel(): void;
  restart(): void;
  answerStatus(status: StudyStatus, progress?: StudyProgress): void;
  answerOpened(opened: StudyOpened | null): void;
  answerCurve(curve: readonly StudyCurvePoint[]): void;
  answerPlan(plan: StudyPlan | null): void;
  answerCordon(cordon: CordonAnswer | null): void;
}

export type StudyStore = StoreApi<StudyState & StudyActions>;

/** Points of the curve. */
export const MOST_COUNT = 10;
const FIRST_COUNT = 5;
const NO_PROGRESS: StudyProgress = { share: null, doing: '' };

const FIRST_CHOICE: StudyChoice = {
  level: null,
  model: 'tube-1080p-4',
  heightMetres: 5,
  kinds: ['crossings', 'corners'],
  backdropId: null,
};

const NOTHING = {
  status: 'none',
  progress: NO_PROGRESS,
  opened: null,
  curve: [],
  plan: null,
  isProving: false,
  pinned: [],
  forbiddenPlaces: [],
  cordon: null,
} as const;

export function createStudyStore(): StudyStore {
  return createStore<StudyState & StudyActions>()((set) => ({
    view: null,
    choice: FIRST_CHOICE,
    count: FIRST_COUNT,
    phaseSize: null,
    turn: 0,
    ...NOTHING,
    open: (view) => set(({ turn }) => ({ ...NOTHING, view, turn: turn + 1 })),
    choose: (choice) =>
      set((now) => ({ ...NOTHING, choice: { ...now.choice, ...choice }, turn: now.turn + 1 })),
    setCount: (count) => set({ count, plan: null, isProving: false }),
    prove: (isProving) => set({ isProving }),
    settle: (candidate, fate) => set((now) => settled(now, candidate, fate)),
    setPhaseSize: (phaseSize) => set({ phaseSize }),
    cancel: () => set(({ turn }) => ({ status: 'cancelled', progress: NO_PROGRESS, turn: turn + 1 })),
    restart: () => set(({ turn }) => ({ ...NOTHING, turn: turn + 1 })),
    answerStatus: (status, progress = NO_PROGRESS) => set({ status, progress }),
    answerOpened: (opened) => set({ opened, plan: null, curve: [], pinned: [], forbiddenPlaces: [] }),
    answerCurve: (curve) => set({ curve }),
    answerPlan: (plan) => set({ plan }),
    answerCordon: (cordon) => set({ cordon }),
  }));
}

function settled(
  { opened, pinned, forbiddenPlaces }: StudyState,
  candidate: number,
  fate: 'pinned' | 'forbidden' | 'free',
): Partial<StudyState> {
  const place = opened?.candidates[candidate]?.place;
  if (place === undefined) return {};
  const others = pinned.filter((other) => other !== candidate);
  const open = forbiddenPlaces.filter((other) => other !== place);
  return {
    pinned: fate === 'pinned' ? [...others, candidate] : others,
    forbiddenPlaces: fate === 'forbidden' ? [...open, place] : open,
    plan: null,
    isProving: false,
  };
}
