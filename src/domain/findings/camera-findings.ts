import { type Dossier, recordsOf } from '../dossier.ts';
import { indexLinks } from '../image-chain.ts';
import { findReach } from '../reach.ts';
import type { Camera } from '../records/camera.ts';
import { CAMERA_DUTIES, type Duty } from '../rules/camera-duties.ts';
import { PURPOSES, PURPOSES_ARTICLE } from '../rules/purposes.ts';
import type { Finding, FindingCode } from './finding.ts';

const KNOWN_PURPOSES: ReadonlySet<string> = new Set(PURPOSES.map(({ code }) => code));

/** Purposes outside the closed list, « plans étroits » below what the arrêté asks, cameras that one pilots and no CSU watches. */
export function cameraFindings(dossier: Dossier): readonly Finding[] {
  // A brigade that receives images steers no camera: only a CSU counts here.
  const reachesCsu = findReach(
    { csu: dossier.tables.csu, 'force-unit': {} },
    indexLinks(recordsOf(dossier, 'video-link')),
  );
  return recordsOf(dossier, 'camera').flatMap((camera) => [
    ...purposeFindings(camera),
    ...narrowPlanFindings(camera),
    ...pilotedFindings(camera, reachesCsu(camera.siteId) === 'watched'),
  ]);
}

/** What is not known of cameras and the law wants to read in the file: purposes, main objective. */
export function cameraGaps(dossier: Dossier): readonly Finding[] {
  return recordsOf(dossier, 'camera').flatMap((camera) => [
    ...(camera.purposes.length === 0 ? [finding(camera, 'purpose-missing', 'gap', PURPOSES_ARTICLE)] : []),
    ...(camera.objective === null
      ? [finding(camera, 'objective-missing', 'gap', CAMERA_DUTIES.objective)]
      : []),
  ]);
}

function purposeFindings(camera: Camera): readonly Finding[] {
  return camera.purposes
    .filter((code) => !KNOWN_PURPOSES.has(code))
    .map((code) => finding(camera, 'purpose-unknown', 'bad', PURPOSES_ARTICLE, code));
}

function narrowPlanFindings(camera: Camera): readonly Finding[] {
  if (camera.plan !== 'narrow') return [];
  const duty = CAMERA_DUTIES['narrow-plan'];
  const found: Finding[] = [];
  const { optics, framesPerSecond: frames } = camera;
  if (optics !== null) {
    const [long, short] = [
      Math.max(optics.widthPx, optics.heightPx),
      Math.min(optics.widthPx, optics.heightPx),
    ];
    const size = `${optics.widthPx} × ${optics.heightPx}`;
    if (long < duty.widthPx || short < duty.heightPx)
      found.push(finding(camera, 'narrow-plan-pixels', 'bad', duty, size));
  }
  if (frames !== null && frames < duty.framesOtherwise)
    found.push(finding(camera, 'narrow-plan-frames', 'bad', duty, String(frames)));
  else if (frames !== null && frames < duty.framesWalkingFast)
    found.push(finding(camera, 'narrow-plan-frames-walking', 'warn', duty, String(frames)));
  return found;
}

function pilotedFindings(camera: Camera, isWatched: boolean): readonly Finding[] {
  const isPiloted = camera.role === 'piloted' || (camera.role === null && camera.type === 'ptz');
  if (!isPiloted || isWatched || camera.state !== 'in-service') return [];
  return [finding(camera, 'ptz-without-csu', 'warn', CAMERA_DUTIES.piloted)];
}

function finding(
  { id: recordId }: Camera,
  code: FindingCode,
  severity: Finding['severity'],
  { article, readOn }: Pick<Duty, 'article' | 'readOn'>,
  detail = '',
): Finding {
  return { code, recordId, article, readOn, severity, detail };
}
