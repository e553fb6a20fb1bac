import { seeSubject } from '#analysis/sight/see-subject.ts';
import type { SightAnswer } from '#domain/sight/sight-answer.ts';
import type { Progress } from '../protocol.ts';
import type { SightRequest } from '../sight-messages.ts';
import { sightSceneAt } from './opened-buildings.ts';

/** What each camera sees, one after the other: a drag that comes meanwhile is answered between two of them. */
export function* seeCameras(request: SightRequest): Generator<Progress, readonly SightAnswer[] | null, void> {
  const { buildingsId, subjects, facades } = request;
  const answers: SightAnswer[] = [];
  for (const subject of subjects) {
    const scene = sightSceneAt(buildingsId, subject.place);
    if (!scene) return null;
    answers.push(seeSubject(scene, subject, request, facades));
    if (answers.length < subjects.length)
      yield { share: answers.length / subjects.length, doing: 'zones vues' };
  }
  return answers;
}
