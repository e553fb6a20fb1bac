import type { CameraPose } from '#domain/optics/camera-pose.ts';
import type { Camera, Optics } from '#domain/records/camera.ts';
import type { Site } from '#domain/records/site.ts';
import { CAMERA_MODELS, type CameraModel } from '#domain/rules/camera-models.ts';
import type { SightSubject, SightView } from '#domain/sight/sight-subject.ts';
import { type Degrees, type Metres, toRadians } from '#geo/units.ts';

/** Usual height of a camera on a pole of the public road, where nothing is said of it. */
const USUAL_HEIGHT_METRES: Metres = 5;
/** Looks at people who come towards it from some fifteen metres, at that height. */
const USUAL_TILT_DEGREES: Degrees = 15;
/** A zoom is drawn at its widest, where it is no wider than this one. */
const USUAL_FOCAL_MM = 4;
const USUAL_MODEL = 'tube-1080p-4';
const USUAL_AZIMUTH: Degrees = 0;

/** What was taken for granted, and its value: the screen says it. */
export type Assumption =
  | { readonly what: 'height' | 'tilt' | 'focal' | 'azimuth'; readonly value: number }
  | { readonly what: 'model'; readonly value: string };

/** A camera as geometry needs it. */
export interface PosedCamera {
  readonly subject: SightSubject;
  /** First direction of a camera whose lenses stay, for handles and the side view; of one that turns, its axis at rest. */
  readonly pose: CameraPose;
  readonly assumed: readonly Assumption[];
}

/** Model whose sensor a camera is taken to have: the one it names, else a usual one of its type. */
function modelOf({ model, type }: Camera): CameraModel {
  const named = CAMERA_MODELS.find(({ code }) => code === model);
  const ofType = type === 'fixed' || type === 'temporary' ? undefined : modelOfType(type);
  const usual = named ?? ofType ?? CAMERA_MODELS.find(({ code }) => code === USUAL_MODEL);
  if (!usual) throw new Error(`The table of camera models has no ${USUAL_MODEL}.`);
  return usual;
}

function modelOfType(type: Camera['type']): CameraModel | undefined {
  return CAMERA_MODELS.find((model) => model.type === type);
}

interface Known<T> {
  readonly value: T;
  readonly assumed: readonly Assumption[];
}

/** What is known of the optics, and of what is not, a usual value; a field of view that is known gives the focal length. */
function opticsOf(camera: Camera): Known<Optics> {
  if (camera.optics) return { value: camera.optics, assumed: [] };
  const model = modelOf(camera);
  const { sensorWidthMm, sensorHeightMm, widthPx, heightPx } = model;
  const assumed: Assumption[] = [{ what: 'tilt', value: USUAL_TILT_DEGREES }];
  if (model.code !== camera.model) assumed.push({ what: 'model', value: model.label });
  const focalMm = focalOf(camera, model);
  if (camera.fieldDegrees === null) assumed.push({ what: 'focal', value: focalMm });
  return {
    value: { sensorWidthMm, sensorHeightMm, widthPx, heightPx, focalMm, tiltDegrees: USUAL_TILT_DEGREES },
    assumed,
  };
}

function focalOf({ fieldDegrees, focalRangeMm }: Camera, { sensorWidthMm, ...model }: CameraModel): number {
  if (fieldDegrees !== null && fieldDegrees < 180)
    return sensorWidthMm / (2 * Math.tan(toRadians(fieldDegrees / 2)));
  const [widest, longest] = focalRangeMm ?? model.focalRangeMm;
  return Math.min(longest, Math.max(widest, USUAL_FOCAL_MM));
}

/** @param place where its site is, or is being dragged to */
export function poseCamera(camera: Camera, { place }: Pick<Site, 'place'>): PosedCamera {
  const optics = opticsOf(camera);
  const heightMetres = camera.heightMetres ?? USUAL_HEIGHT_METRES;
  const assumed: Assumption[] = camera.heightMetres === null ? [{ what: 'height', value: heightMetres }] : [];
  const [first] = camera.azimuthsDegrees;
  if (first === undefined && camera.type !== 'panoramic' && camera.type !== 'ptz')
    assumed.push({ what: 'azimuth', value: USUAL_AZIMUTH });
  const pose: CameraPose = { ...optics.value, heightMetres, azimuthDegrees: first ?? USUAL_AZIMUTH };
  const subject = { cameraId: camera.id, place, view: viewOf(camera, pose), masks: camera.masks };
  const told =
    camera.type === 'panoramic' ? optics.assumed.filter(({ what }) => what !== 'tilt') : optics.assumed;
  return { subject, pose, assumed: [...assumed, ...told] };
}

function viewOf(camera: Camera, pose: CameraPose): SightView {
  if (camera.type === 'panoramic') return { type: 'panoramic', camera: pose };
  const directions = camera.azimuthsDegrees;
  if (camera.type !== 'ptz' || directions.length > 0) {
    const azimuths = directions.length === 0 ? [USUAL_AZIMUTH] : directions;
    return { type: 'pinhole', poses: azimuths.map((azimuthDegrees) => ({ ...pose, azimuthDegrees })) };
  }
  const [, longestFocalMm] = camera.focalRangeMm ?? modelOf(camera).focalRangeMm;
  const { heightMetres, sensorWidthMm, widthPx } = pose;
  return {
    type: 'turning',
    camera: {
      heightMetres,
      sensorWidthMm,
      widthPx,
      longestFocalMm,
      panFromDegrees: 0,
      panToDegrees: 0,
      tiltFromDegrees: 0,
      tiltToDegrees: 90,
    },
  };
}

/** Is it known where the camera looks? One that is not known is drawn only while it is chosen. */
export function hasDirection({ type, azimuthsDegrees }: Camera): boolean {
  return azimuthsDegrees.length > 0 || type === 'panoramic' || type === 'ptz';
}
