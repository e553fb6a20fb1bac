import { openStudy } from '#analysis/study/open-study.ts';
import type { StudyOpened } from '#domain/study/siting-study.ts';
import type { Progress } from '../protocol.ts';
import type { SitingRequest } from '../study-messages.ts';
import { sightSceneAt } from './opened-buildings.ts';
import { keepStudy } from './opened-study.ts';
import { readRoadBlocks } from './read-road-blocks.ts';

/** What is seen of an area, and what one more camera would see from each place. */
export function* openSiting(request: SitingRequest): Generator<Progress, StudyOpened | null, void> {
  const doing = 'ce que verrait chaque caméra possible';
  yield { share: null, doing: 'ce que voient les caméras' };
  const corner = request.area[0]?.[0]?.[0];
  if (!corner) throw new Error(`The area of the study ${request.studyId} has no corner.`);
  const scene = sightSceneAt(request.buildingsId, corner);
  if (!scene) return null;
  const work = openStudy(scene, request, readRoadBlocks(request.roads));
  let step = work.next();
  while (!step.done) {
    yield { share: step.value, doing };
    step = work.next();
  }
  keepStudy(step.value);
  return step.value.opened;
}
