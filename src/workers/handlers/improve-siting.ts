import { startPlan } from '#analysis/study/improve-plan.ts';
import type { StudyPlan } from '#domain/study/siting-study.ts';
import type { ImproveRequest } from '../study-messages.ts';
import { openedStudy } from './opened-study.ts';

/** Another question starts another search; the same one goes on where it was left. */
export async function improveSiting(request: ImproveRequest): Promise<StudyPlan | null> {
  const opened = openedStudy(request.studyId);
  if (!opened) return null;
  const { count, pinned, forbiddenPlaces, milliseconds } = request;
  const key = JSON.stringify([count, pinned, forbiddenPlaces]);
  if (opened.search?.key !== key) opened.search = { key, run: startPlan(opened.study, request) };
  const end = performance.now() + milliseconds;
  return opened.search.run.improve(() => performance.now() >= end);
}
