import type { PlanSearchRun } from '#analysis/study/improve-plan.ts';
import type { Study } from '#analysis/study/open-study.ts';

interface OpenedStudy {
  readonly study: Study;
  /** The search that was asked last, by its question: asked again, it goes on. */
  search: { readonly key: string; readonly run: PlanSearchRun } | null;
}

let opened: OpenedStudy | null = null;

/** One study is open at a time: the one before gives its memory back. */
export function keepStudy(study: Study): void {
  opened = { study, search: null };
}

/** Null when another study was opened since, or none. */
export function openedStudy(studyId: string): OpenedStudy | null {
  return opened?.study.opened.studyId === studyId ? opened : null;
}
