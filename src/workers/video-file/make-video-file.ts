import { type BuildingSet, gatherBuildings } from '#analysis/sight/building-set.ts';
import { openSightScene, type SightScene } from '#analysis/sight/sight-scene.ts';
import type { BuildingFeature } from '#domain/records/buildings.ts';
import type { RoadFeature } from '#domain/records/roads.ts';
import { DENSITY_SCALES } from '#domain/rules/density-scales.ts';
import { type FileSubject, fileSubject } from '#domain/video-file/file-subject.ts';
import type { CameraSight } from '#formats/write/video-file/gather/camera-sight.ts';
import { videoFileInput } from '#formats/write/video-file/gather/gather-input.ts';
import { buildingsNear, featuresOf, roadsNear } from '#formats/write/video-file/gather/ground-near.ts';
import type { FontFiles } from '#formats/write/video-file/page/typeface.ts';
import { boxOfPoints, type LocalBox } from '#formats/write/video-file/plan/local-box.ts';
import type { VideoFileInput } from '#formats/write/video-file/video-file-input.ts';
import { writeVideoFile } from '#formats/write/video-file/write-video-file.ts';
import { createLocalFrame } from '#geo/local-frame.ts';
import { bearingOf } from '#geo/place-around.ts';
import type { LngLat } from '#geo/units.ts';
import type { Progress, ResponseOf, VideoFileMessage } from '../protocol.ts';
import { sightOfCamera } from './sight-of-camera.ts';

/** Height of a face, the plane that zones are drawn on (docs/methods/video-file.md). */
const FACE_METRES = 1.6;
/** Buildings and roads this far around the sites are looked at: farther than a camera of a street shows anything of use. */
const AROUND_METRES = 1_200;

/** Zones of each camera among the buildings, then the pages. */
export async function* makeVideoFile(
  message: VideoFileMessage,
  fonts: FontFiles,
): AsyncGenerator<Progress, ResponseOf<'write-video-file'>, void> {
  const input = yield* gather(message);
  const pages = writeVideoFile(input, fonts);
  for (;;) {
    const step = await pages.next();
    if (step.done) return { bytes: step.value, commune: input.commune };
    yield { share: 0.5 + step.value / 2, doing: 'Mise en page du dossier' };
  }
}

async function* gather(message: VideoFileMessage): AsyncGenerator<Progress, VideoFileInput, void> {
  const { dossier, request, territory, today } = message;
  const scale = DENSITY_SCALES.find(({ code }) => code === request.levels);
  if (!scale) throw new Error(`There is no scale of levels « ${request.levels} ».`);
  const subject = fileSubject(dossier, request.scope);
  const frame = createLocalFrame(centreOf(subject));
  yield { share: 0, doing: 'Lecture des bâtiments et des voies' };
  const box = boxAround(subject.sites.map(({ place }) => frame.toMetres(place)));
  const collections = message.buildings.map(featuresOf<BuildingFeature>);
  const buildings = collections.length === 0 ? null : buildingsNear(collections, frame, box);
  const roads = roadsNear(message.roads.map(featuresOf<RoadFeature>), frame, box);
  const sceneAt = sceneFinder(yield* gatherAll(collections));
  const measure = {
    scaleCode: scale.code,
    levels: scale.levels,
    targetHeightMetres: FACE_METRES,
    twoD: false,
  };
  const sights = new Map<string, CameraSight>();
  for (const [at, { number, camera, site }] of subject.cameras.entries()) {
    yield { share: (0.5 * at) / subject.cameras.length, doing: 'Zones vues par les caméras' };
    sights.set(number, sightOfCamera(camera, site.place, sceneAt(site.place), measure, frame));
  }
  return videoFileInput({
    dossier,
    request,
    subject,
    commune: communeWords(subject, message),
    departement: territory.departement.name,
    today,
    frame,
    scale,
    targetHeightMetres: FACE_METRES,
    sights,
    buildings,
    roads,
  });
}

function* gatherAll(
  collections: readonly (readonly BuildingFeature[])[],
): Generator<Progress, BuildingSet, void> {
  const gathering = gatherBuildings(collections);
  let step = gathering.next();
  while (!step.done) {
    yield { share: 0, doing: 'Lecture des bâtiments et des voies' };
    step = gathering.next();
  }
  return step.value;
}

/** Farther from the centre of its scene than this, a camera gets one of its own: true north would turn, and buildings be missing. */
const SCENE_METRES = 3_000;

function sceneFinder(set: BuildingSet): (place: LngLat) => SightScene {
  const scenes: SightScene[] = [];
  return (place) => {
    const known = scenes.find(({ frame }) => bearingOf(frame.centre, place).metres <= SCENE_METRES);
    if (known) return known;
    const scene = openSightScene(set, place);
    scenes.push(scene);
    return scene;
  };
}

/** Name of the commune of the sites; of all, when there are several. */
function communeWords({ sites }: FileSubject, { territory, dossier }: VideoFileMessage): string {
  const codes = new Set(sites.map(({ communeCode }) => communeCode));
  const names = territory.communes
    .filter(({ properties }) => codes.has(properties.code))
    .map(({ properties }) => properties.name);
  return names.length === 0 ? dossier.title : names.join(', ');
}

/** Middle of the box of the sites; anywhere when there is none, for nothing is then drawn. */
function centreOf({ sites }: FileSubject): LngLat {
  const box = boxOfPoints(sites.map(({ place }) => place));
  return box === null ? [0, 45] : [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}

function boxAround(places: readonly (readonly [number, number])[]): LocalBox {
  const [west, south, east, north] = boxOfPoints(places) ?? [0, 0, 0, 0];
  return [west - AROUND_METRES, south - AROUND_METRES, east + AROUND_METRES, north + AROUND_METRES];
}
