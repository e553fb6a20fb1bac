import { type Camera, UNKNOWN_CAMERA } from '#domain/records/camera.ts';
import { CAMERA_MODELS, type CameraModel } from '#domain/rules/camera-models.ts';
import type { SightSubject } from '#domain/sight/sight-subject.ts';
import type { LngLat } from '#geo/units.ts';
import type { StudyChoice } from '../study-store.ts';
import { poseCamera } from './camera-pose.ts';

/** Each lens of a camera of several looks its own way, a quarter of a turn apart. */
const LENSES_DEGREES: readonly number[] = [0, 90, 180, 270];

/** Models that a study chooses among: a piloted camera does not look everywhere it may be turned to at once, so nothing is promised of it. */
export const STUDY_MODELS: readonly CameraModel[] = CAMERA_MODELS.filter(({ type }) => type !== 'ptz');

/** The model that is chosen; the first one when an older page named one that is gone. */
export function studyModel({ model }: StudyChoice): CameraModel {
  const found = STUDY_MODELS.find(({ code }) => code === model) ?? STUDY_MODELS[0];
  if (!found) throw new Error('The table of camera models is empty.');
  return found;
}

/** A camera of the model that is chosen, by all that the study takes for granted of it. @param azimuthDegrees null: it looks all around */
export function studyCamera(
  choice: StudyChoice,
  azimuthDegrees: number | null,
): Omit<Camera, 'id' | 'sourceId' | 'siteId' | 'label'> {
  const { code, type, focalRangeMm, framesPerSecond, codec } = studyModel(choice);
  const lenses = type === 'multi-sensor' ? LENSES_DEGREES : [0];
  const azimuthsDegrees = azimuthDegrees === null ? [] : lenses.map((lens) => (azimuthDegrees + lens) % 360);
  const { heightMetres } = choice;
  const camera = {
    ...UNKNOWN_CAMERA,
    type,
    state: 'planned',
    model: code,
    focalRangeMm,
    framesPerSecond,
    codec,
  } as const;
  return { ...camera, azimuthsDegrees, heightMetres };
}

/** How a camera of that model looks when it looks north. */
export function studySubject(choice: StudyChoice, place: LngLat): SightSubject {
  const { type } = studyModel(choice);
  const camera = {
    ...studyCamera(choice, type === 'panoramic' ? null : 0),
    id: '',
    sourceId: '',
    siteId: '',
    label: '',
  };
  return poseCamera(camera, { place }).subject;
}
