import type { Dossier } from '#domain/dossier.ts';
import { recordsOf } from '#domain/dossier.ts';
import type { Camera } from '#domain/records/camera.ts';
import type { ViewSettings } from '#domain/view-settings.ts';
import { MAP_TEXT } from '#ui/text/map-text.ts';
import type { SceneSite, SceneWedge } from './scene.ts';

/** Drawn when a file gives a direction without a field of view: a convention, not a measure. */
const USUAL_FIELD_DEGREES = 60;

/** Sites that have a camera of a layer in view; a site whose cameras are not described counts with the fixed ones. */
export function sceneSites(dossier: Dossier, layers: ViewSettings['layers']): SceneSite[] {
  const fixedLayer = layers['cameras-fixed'];
  const ptzLayer = layers['cameras-ptz'];
  const camerasOf = groupBySite(recordsOf(dossier, 'camera'));
  const sites: SceneSite[] = [];
  for (const site of recordsOf(dossier, 'site')) {
    const all = camerasOf.get(site.id) ?? [];
    const fixed = fixedLayer?.visible ? all.filter((camera) => camera.type !== 'ptz') : [];
    const ptz = ptzLayer?.visible ? all.filter((camera) => camera.type === 'ptz') : [];
    const bare = all.length === 0 && fixedLayer?.visible === true;
    if (fixed.length + ptz.length === 0 && !bare) continue;
    sites.push({
      id: site.id,
      communeCode: site.communeCode,
      label: site.name || site.number || site.id,
      detail: [MAP_TEXT.cameras(all.length), MAP_TEXT.states[site.state]].filter(Boolean).join(' · '),
      place: site.place,
      state: site.state,
      symbol: ptz.length === 0 ? 'fixed' : fixed.length === 0 ? 'ptz' : 'mixed',
      fixed: fixed.length,
      ptz: ptz.length,
      wedges: [...fixed, ...ptz].flatMap(wedgesOf),
      opacity: (ptz.length > fixed.length ? ptzLayer : fixedLayer)?.opacity ?? 1,
    });
  }
  return sites;
}

function groupBySite(cameras: readonly Camera[]): ReadonlyMap<string, Camera[]> {
  const groups = new Map<string, Camera[]>();
  for (const camera of cameras) {
    const group = groups.get(camera.siteId);
    if (group) group.push(camera);
    else groups.set(camera.siteId, [camera]);
  }
  return groups;
}

/** A panoramic camera without directions looks all around; one with none of either has no wedge. */
function wedgesOf(camera: Camera): SceneWedge[] {
  const ptz = camera.type === 'ptz';
  const { state } = camera;
  if (camera.azimuthsDegrees.length === 0) {
    return camera.type === 'panoramic'
      ? [{ cameraId: camera.id, azimuthDegrees: 0, fieldDegrees: 360, state, ptz }]
      : [];
  }
  const fieldDegrees = camera.fieldDegrees ?? USUAL_FIELD_DEGREES;
  return camera.azimuthsDegrees.map((azimuthDegrees) => ({
    cameraId: camera.id,
    azimuthDegrees,
    fieldDegrees,
    state,
    ptz,
  }));
}
