import { type Dossier, findRecord, hasFictitiousRecords, recordsOf } from '#domain/dossier.ts';
import type { DensityScale } from '#domain/rules/density-scales.ts';
import { chainLinks, type FileSubject, type NumberedCamera } from '#domain/video-file/file-subject.ts';
import { missingFromFile } from '#domain/video-file/missing-from-file.ts';
import type { VideoFileRequest } from '#domain/video-file/video-file-request.ts';
import { weekHoursWords } from '#domain/week-hours-words.ts';
import type { LocalFrame } from '#geo/local-frame.ts';
import { boxOfPolygons } from '../plan/local-box.ts';
import type { FileCamera, FileRoad, FileSource, LocalPoint, VideoFileInput } from '../video-file-input.ts';
import { FILE_WORDS } from '../words.ts';
import { type CameraSight, UNKNOWN_SIGHT } from './camera-sight.ts';
import { fileFindings } from './file-findings.ts';
import type { PlanBuilding } from './ground-near.ts';
import { maskOutline } from './mask-outline.ts';
import { recordName } from './record-name.ts';
import { thirdParties } from './third-parties.ts';

export interface VideoFileFacts {
  readonly dossier: Dossier;
  readonly request: VideoFileRequest;
  readonly subject: FileSubject;
  readonly commune: string;
  readonly departement: string;
  readonly today: string;
  readonly frame: LocalFrame;
  readonly scale: DensityScale;
  readonly targetHeightMetres: number;
  /** By number of the camera; those that are not in it have no known field. */
  readonly sights: ReadonlyMap<string, CameraSight>;
  readonly buildings: readonly PlanBuilding[] | null;
  readonly roads: readonly FileRoad[];
}

/** Records and what was reckoned of them → all that the file says. */
export function videoFileInput(facts: VideoFileFacts): VideoFileInput {
  const { dossier, request, subject, frame, scale, sights, buildings } = facts;
  const links = chainLinks(dossier, subject);
  const seen = buildings === null ? [] : thirdParties(buildings, sights, scale);
  return {
    today: facts.today,
    commune: facts.commune,
    departement: facts.departement,
    dossierTitle: dossier.title,
    confidentiality: FILE_WORDS.audiences[dossier.confidentiality],
    fictitious: hasFictitiousRecords(dossier),
    object: request.object,
    applicant: request.applicant,
    contact: request.contact,
    risks: request.risks,
    lighting: request.lighting,
    storage: request.storage,
    access: request.access,
    paper: request.paper,
    scale: request.scale,
    levels: {
      label: scale.label,
      reference: scale.reference,
      targetHeightMetres: facts.targetHeightMetres,
      steps: scale.levels.map(({ label, pxPerMetre }) => ({ label, pxPerMetre })),
    },
    cameras: subject.cameras.map((entry) =>
      fileCamera(entry, sights.get(entry.number) ?? UNKNOWN_SIGHT, frame),
    ),
    buildings: buildings === null ? null : buildings.map(({ outline }) => outline),
    thirdParties: seen,
    roads: facts.roads,
    ...studyOf(facts),
    links: links.map((link) => ({
      from: recordName(dossier, link.from),
      to: recordName(dossier, link.to),
      medium: link.medium,
      legalBasis: link.legalBasis,
      state: link.state,
    })),
    findings: fileFindings({ dossier, subject, today: facts.today, sights, links, thirdParties: seen }),
    missing: missingFromFile({
      request,
      subject,
      hasBuildings: buildings !== null,
      links,
    }),
    sources: sourcesOf(facts),
  };
}

function fileCamera(
  { number, camera, site }: NumberedCamera,
  sight: CameraSight,
  frame: LocalFrame,
): FileCamera {
  const place: LocalPoint = frame.toMetres(site.place);
  return {
    number,
    label: camera.label,
    site: site.name,
    address: site.address,
    place,
    type: camera.type,
    state: camera.state,
    role: camera.role,
    plan: camera.plan,
    objective: camera.objective,
    purposes: camera.purposes,
    heightMetres: camera.heightMetres,
    azimuthsDegrees: camera.azimuthsDegrees,
    tiltDegrees: camera.optics?.tiltDegrees ?? null,
    focalMm: camera.optics?.focalMm ?? null,
    fieldDegrees: sight.fieldDegrees ?? camera.fieldDegrees,
    imagePixels: camera.optics && [camera.optics.widthPx, camera.optics.heightPx],
    framesPerSecond: camera.framesPerSecond,
    bestFacePxPerMetre: sight.bestPxPerMetre,
    retentionDays: site.retentionDays,
    notice: site.notice,
    recipients: site.recipients.map(({ name }) => name),
    fieldKnown: sight.known,
    zones: sight.zones,
    masks: camera.masks.map((mask) => ({
      label: mask.label,
      polygons: [maskOutline(mask, place, reachOf(sight, place))],
    })),
    deadZone: sight.deadZone,
  };
}

/** To the farthest corner of what the camera sees. */
function reachOf({ zones }: CameraSight, [x, y]: LocalPoint): number {
  const box = boxOfPolygons(zones.flatMap(({ polygons }) => polygons));
  if (box === null) return 0;
  return Math.max(Math.abs(box[0] - x), Math.abs(box[2] - x), Math.abs(box[1] - y), Math.abs(box[3] - y));
}

/** Perimeters and priority places of the communes of the sites, or of no commune: the others are another study's. */
function studyOf({ dossier, request, subject, frame }: VideoFileFacts) {
  const codes = new Set(subject.sites.map(({ communeCode }) => communeCode));
  const concerns = ({ communeCode }: { readonly communeCode: string | null }): boolean =>
    communeCode === null || codes.has(communeCode);
  const { scope } = request;
  return {
    perimeters: recordsOf(dossier, 'perimeter')
      .filter((perimeter) => (scope.type === 'perimeter' ? perimeter.id === scope.id : concerns(perimeter)))
      .map(({ name, use, polygons }) => ({
        name,
        use,
        polygons: polygons.map((polygon) => polygon.map((ring) => ring.map(frame.toMetres))),
      })),
    places: recordsOf(dossier, 'priority-place')
      .filter(concerns)
      .toSorted((a, b) => b.weight - a.weight)
      .map(({ name, place, weight, purposes, hours, words }) => ({
        name,
        place: frame.toMetres(place),
        weight,
        purposes,
        hours: hours === null ? null : weekHoursWords(hours),
        words,
      })),
  };
}

/** Of what is drawn and counted: cameras and sites, buildings and roads. */
function sourcesOf({ dossier, subject, buildings, roads }: VideoFileFacts): readonly FileSource[] {
  const records = [
    ...subject.sites,
    ...subject.cameras.map(({ camera }) => camera),
    ...(buildings === null ? [] : recordsOf(dossier, 'buildings')),
    ...(roads.length === 0 ? [] : recordsOf(dossier, 'roads')),
  ];
  return [...new Set(records.map(({ sourceId }) => sourceId))].flatMap((id) => {
    const source = findRecord(dossier, id);
    if (source?.kind !== 'source') return [];
    return [
      {
        title: source.title,
        producer: source.producer,
        licence: source.licence,
        vintage: source.date ?? '',
      },
    ];
  });
}
