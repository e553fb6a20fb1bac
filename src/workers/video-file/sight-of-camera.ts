import { seeSubject } from '#analysis/sight/see-subject.ts';
import type { SightScene } from '#analysis/sight/sight-scene.ts';
import { SIGHT_FINDING_CODES } from '#domain/buildings/sight-finding.ts';
import { sightSentence } from '#domain/buildings/sight-sentences.ts';
import { pictureAngles } from '#domain/optics/picture-angles.ts';
import type { Camera } from '#domain/records/camera.ts';
import type { SightAnswer, SightFinding, SightPolygon } from '#domain/sight/sight-answer.ts';
import type { SightMeasure } from '#domain/sight/sight-measure.ts';
import type { SightView } from '#domain/sight/sight-subject.ts';
import { type CameraSight, UNKNOWN_SIGHT } from '#formats/write/video-file/gather/camera-sight.ts';
import type { LocalPolygon } from '#formats/write/video-file/video-file-input.ts';
import type { LocalFrame } from '#geo/local-frame.ts';
import type { LngLat } from '#geo/units.ts';

/**
 * What a camera sees, as the screen shows it, in the frame of the plans. Where the screen takes a usual value for what is not known,
 * the file takes none: without optics, height or direction the camera sees nothing that could be told.
 */
export function sightOfCamera(
  camera: Camera,
  place: LngLat,
  scene: SightScene,
  measure: SightMeasure,
  frame: LocalFrame,
): CameraSight {
  const view = knownView(camera);
  if (view === null) return UNKNOWN_SIGHT;
  const subject = { cameraId: camera.id, place, view, masks: camera.masks };
  const answer = seeSubject(scene, subject, measure, true);
  return {
    zones: answer.levels.flatMap(({ polygons }, level) =>
      polygons.length === 0 ? [] : [{ level, polygons: toLocal(polygons, frame) }],
    ),
    deadZone: toLocal(answer.deadZone, frame),
    bestPxPerMetre: answer.maxPixelsPerMetre > 0 ? answer.maxPixelsPerMetre : null,
    fieldDegrees: view.type === 'pinhole' && camera.optics ? pictureAngles(camera.optics).hfovDegrees : 360,
    known: true,
    remarks: answer.findings.flatMap(sentenceOf),
    facades: answer.facades.map(facadeOf),
  };
}

function facadeOf(facade: SightAnswer['facades'][number]): CameraSight['facades'][number] {
  return {
    building: facade.buildingIndex,
    facadeMetres: facade.lengthMetres,
    nearestMetres: facade.distanceMetres,
    pxPerMetre: facade.pixelsPerMetre,
    recognisable: facade.recognisable,
    masked: facade.masked,
  };
}

function knownView(camera: Camera): SightView | null {
  const { optics, heightMetres, focalRangeMm, type, azimuthsDegrees } = camera;
  if (optics === null || heightMetres === null) return null;
  if (type === 'panoramic') return { type: 'panoramic', camera: { ...optics, heightMetres } };
  if (azimuthsDegrees.length > 0) {
    const poses = azimuthsDegrees.map((azimuthDegrees) => ({ ...optics, heightMetres, azimuthDegrees }));
    return { type: 'pinhole', poses };
  }
  if (type !== 'ptz') return null;
  const { sensorWidthMm, widthPx, focalMm } = optics;
  const turning = {
    heightMetres,
    sensorWidthMm,
    widthPx,
    longestFocalMm: focalRangeMm?.[1] ?? focalMm,
    panFromDegrees: 0,
    panToDegrees: 0,
    tiltFromDegrees: 0,
    tiltToDegrees: 90,
  };
  return { type: 'turning', camera: turning };
}

function toLocal(polygons: readonly SightPolygon[], frame: LocalFrame): readonly LocalPolygon[] {
  return polygons.map((rings) => rings.map((ring) => ring.map(frame.toMetres)));
}

/** Faults of the pose are numbers that the table of cameras shows; they have no sentence of their own. */
function sentenceOf({ code, detail }: SightFinding): readonly string[] {
  const known = SIGHT_FINDING_CODES.find((sight) => sight === code);
  return known ? [sightSentence({ code: known, detail })] : [];
}
