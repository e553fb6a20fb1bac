import { coverSubjects } from '#analysis/sight/cover-subjects.ts';
import type { CoverageAnswer } from '#domain/sight/sight-answer.ts';
import { bearingOf } from '#geo/place-around.ts';
import type { LngLat } from '#geo/units.ts';
import type { Progress } from '../protocol.ts';
import type { CoverageRequest } from '../sight-messages.ts';
import { sightSceneAt } from './opened-buildings.ts';

/** Farther than this from the perimeter's first corner, metres, no camera is asked what it sees of it. */
const AROUND_METRES = 3_000;

/** What all cameras see of an area together. */
export function* coverPerimeter(request: CoverageRequest): Generator<Progress, CoverageAnswer | null, void> {
  const { buildingsId, perimeterId, polygons, subjects } = request;
  const corner: LngLat | undefined = polygons[0]?.[0]?.[0];
  const scene = corner ? sightSceneAt(buildingsId, corner) : null;
  if (!scene) return null;
  const { centre } = scene.frame;
  const near = subjects.filter(({ place }) => bearingOf(centre, place).metres <= 2 * AROUND_METRES);
  const covering = coverSubjects(scene, polygons, near, request);
  let step = covering.next();
  while (!step.done) {
    yield { share: step.value, doing: 'couverture du périmètre' };
    step = covering.next();
  }
  return { perimeterId, ...step.value };
}
