import type { Dossier } from '#domain/dossier.ts';
import { recordsOf } from '#domain/dossier.ts';
import type { Camera } from '#domain/records/camera.ts';
import type { Site } from '#domain/records/site.ts';
import type { SightSubject } from '#domain/sight/sight-subject.ts';
import type { Selection, ViewSettings } from '#domain/view-settings.ts';
import type { LngLatBounds } from '#geo/units.ts';
import type { SightDraft } from '../sight-store.ts';
import { hasDirection, type PosedCamera, poseCamera } from './camera-pose.ts';

/** The camera that is chosen, as it is being moved, where it is. */
export interface ChosenCamera extends PosedCamera {
  readonly camera: Camera;
  readonly site: Site;
}

/** Null when no camera is chosen, or its site is gone. */
export function chosenCamera(
  { tables }: Dossier,
  selection: Selection,
  draft: SightDraft | null,
): ChosenCamera | null {
  if (selection.type !== 'record' || !Object.hasOwn(tables.camera, selection.id)) return null;
  const record = tables.camera[selection.id];
  const site = record && tables.site[record.siteId];
  if (!record || !site) return null;
  const own = draft?.camera.id === record.id ? draft : null;
  const moved = own?.place ? { ...site, place: own.place } : site;
  const camera = own?.camera ?? record;
  return { camera, site: moved, ...poseCamera(camera, moved) };
}

/** Piloted, without presets: all that it may turn to is never what it sees, so it is drawn only while it is chosen. */
function isEnvelope({ type, azimuthsDegrees }: Camera): boolean {
  return type === 'ptz' && azimuthsDegrees.length === 0;
}

/** Cameras asked about at once, the most. */
const MOST_AT_ONCE = 500;

/** Cameras of the layers in view whose sites stand in a box, as far as it is known where they look. */
export function camerasWithin(
  dossier: Dossier,
  layers: ViewSettings['layers'],
  [west, south, east, north]: LngLatBounds,
): readonly SightSubject[] {
  const found: SightSubject[] = [];
  for (const camera of recordsOf(dossier, 'camera')) {
    const site = dossier.tables.site[camera.siteId];
    const layer = layers[camera.type === 'ptz' ? 'cameras-ptz' : 'cameras-fixed'];
    if (!site || layer?.visible === false || !hasDirection(camera)) continue;
    const [lng, lat] = site.place;
    if (lng < west || lng > east || lat < south || lat > north) continue;
    if (isEnvelope(camera)) continue;
    found.push(poseCamera(camera, site).subject);
    if (found.length === MOST_AT_ONCE) break;
  }
  return found;
}

/** Every camera of which it is known where it looks: what a coverage is made of. */
export function allCameras(dossier: Dossier): readonly SightSubject[] {
  return recordsOf(dossier, 'camera').flatMap((camera) => {
    const site = dossier.tables.site[camera.siteId];
    const sees = hasDirection(camera) && !isEnvelope(camera) && camera.state !== 'broken';
    return site && sees ? [poseCamera(camera, site).subject] : [];
  });
}
