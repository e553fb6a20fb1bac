import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Camera } from '#domain/records/camera.ts';
import type { CoverageAnswer, SightAnswer } from '#domain/sight/sight-answer.ts';
import type { LngLat } from '#geo/units.ts';

/** What a camera is judged by: the height of what it should show, metres above the ground. */
export const SIGHT_TARGETS = [
  { code: 'face', heightMetres: 1.6 },
  { code: 'plate', heightMetres: 0.5 },
  { code: 'ground', heightMetres: 0 },
] as const;

export type SightStatus = 'none' | 'opening' | 'ready' | 'failed';

/** A camera as it is being dragged or typed, not yet in the dossier. */
export interface SightDraft {
  readonly camera: Camera;
  /** Where its site is dragged to; null leaves it where it is. */
  readonly place: LngLat | null;
}

/**
 * What the chosen camera sees, and by which measure. Wiring (shell): `app/use-sight.ts` follows the dossier, the selection and the
 * draft, asks the worker, and calls the setters named `answer…`; features read, and call `setDraft`, `setScale` and `setTarget`.
 */
export interface SightState {
  /** Null: the record of the dossier counts. */
  readonly draft: SightDraft | null;
  /** Of `DENSITY_SCALES`. */
  readonly scaleCode: string;
  readonly targetHeightMetres: number;
  /** Buildings hide all behind them, whatever their height. */
  readonly twoD: boolean;
  /** Of the chosen camera, draft or not; null without one, or while nothing was answered. */
  readonly answer: SightAnswer | null;
  /** Cameras in view around it, without their facades; drawn faint. */
  readonly others: readonly SightAnswer[];
  /** Of the perimeter of the dossier; null without one. */
  readonly coverage: CoverageAnswer | null;
  /** Of the buildings of the dossier: opened once for all cameras. */
  readonly status: SightStatus;
}

export interface SightActions {
  /** Put in at the first move of a gesture and at each key typed; null gives up. The app puts it into the dossier at its end, as one command. */
  setDraft(draft: SightDraft | null): void;
  setScale(scaleCode: string): void;
  setTarget(heightMetres: number): void;
  setTwoD(twoD: boolean): void;
  answerSight(answer: SightAnswer | null): void;
  answerOthers(others: readonly SightAnswer[]): void;
  answerCoverage(coverage: CoverageAnswer | null): void;
  setStatus(status: SightStatus): void;
}

export type SightStore = StoreApi<SightState & SightActions>;

export function createSightStore(): SightStore {
  return createStore<SightState & SightActions>()((set) => ({
    draft: null,
    scaleCode: 'dori',
    targetHeightMetres: SIGHT_TARGETS[0].heightMetres,
    twoD: false,
    answer: null,
    others: [],
    coverage: null,
    status: 'none',
    setDraft: (draft) => set({ draft }),
    setScale: (scaleCode) => set({ scaleCode }),
    setTarget: (targetHeightMetres) => set({ targetHeightMetres }),
    setTwoD: (twoD) => set({ twoD }),
    answerSight: (answer) => set({ answer }),
    answerOthers: (others) => set({ others }),
    answerCoverage: (coverage) => set({ coverage }),
    setStatus: (status) => set({ status }),
  }));
}

/** The camera that is looked at: its draft while one is dragged or typed, else the record. */
export function draftOf(state: SightState, record: Camera): Camera {
  return state.draft?.camera.id === record.id ? state.draft.camera : record;
}
