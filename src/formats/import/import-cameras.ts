import { type Camera, type CameraType, UNKNOWN_CAMERA } from '#domain/records/camera.ts';
import type { PlateSite } from '#domain/records/plate-site.ts';
import { type Site, UNKNOWN_SITE } from '#domain/records/site.ts';
import type { LngLat } from '#geo/units.ts';
import { cameraState } from './camera-state.ts';
import { findPlaces } from './find-places.ts';
import { SiteGroups } from './group-sites.ts';
import { type CameraIdentity, identifyCamera } from './identify-camera.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { type ParsedCameraType, parseCameraType } from './parse-camera-type.ts';
import { parseCount, parseMetres } from './parse-number.ts';
import { plateSiteOfCamera } from './plate-site-of-camera.ts';
import { readAzimuths } from './read-azimuths.ts';
import { readAuthorisation, readDate, readNote, readNumber, readState, readText } from './read-facts.ts';
import { readOptics } from './read-optics.ts';
import { readPurposes } from './read-purposes.ts';
import { recordIdOf, sameRecordId } from './record-ids.ts';
import { settlePlace, settleUnfitRow } from './settle-row.ts';

const MAX_CAMERAS_A_ROW = 64;

/** One row a camera (or several of one mast, by a count); masts are made of rows of one place. VPI and LAPI rows become plate sites. */
export function* importCameras(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates } = job;
  const placeOf = yield* findPlaces(job);
  const groups = new SiteGroups<Site>();
  const sites: Site[] = [];
  const cameras: Camera[] = [];
  const plates: PlateSite[] = [];
  const seen = new Set<string>();

  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des caméras' };
    if (settleUnfitRow(job, row)) continue;
    const type = readType(job, row);
    if (type.is === 'not-a-camera') {
      fates.setAside(row, 'value-unknown', typeWords(job, row), job.cells.column('type'));
      continue;
    }
    const content = table.columnNames.map((_, column) => table.cell(row, column)).join('\u001f');
    if (seen.has(content)) {
      fates.setAside(row, 'duplicate-row', job.cells.text(row, 'number') || job.cells.text(row, 'name'));
      continue;
    }
    const place = settlePlace(job, row, placeOf);
    if (!place) continue;
    seen.add(content);
    const identity = identifyCamera(job, row, place);
    if (type.is === 'plates') {
      const words = `${typeWords(job, row)} → site plaques`;
      fates.note(row, 'value-approximate', words, job.cells.column('type'));
      plates.push(plateSiteOfCamera(job, row, place, type.reading, identity));
    } else {
      noteType(job, row, type);
      const site = siteOf(job, row, place, identity, groups, sites);
      cameras.push(...camerasOf(job, row, type.type, site, identity));
    }
    fates.keep(row);
  }
  return { records: [...sites, ...cameras, ...plates], columns: [] };
}

function typeWords(job: ImportJob, row: number): string {
  return [job.cells.text(row, 'type'), job.cells.text(row, 'surveillance')]
    .filter((text) => text !== '')
    .join(' ; ');
}

function readType(job: ImportJob, row: number): ParsedCameraType {
  const surveillance = parseCameraType(job.cells.text(row, 'surveillance'));
  return surveillance.is === 'camera' ? parseCameraType(job.cells.text(row, 'type')) : surveillance;
}

function noteType(job: ImportJob, row: number, type: Extract<ParsedCameraType, { is: 'camera' }>): void {
  if (type.sure) return;
  const words = job.cells.text(row, 'type');
  job.fates.note(
    row,
    type.type === 'ptz' ? 'value-approximate' : 'value-unknown',
    words,
    job.cells.column('type'),
  );
}

function siteOf(
  job: ImportJob,
  row: number,
  place: LngLat,
  { number, name, communeCode, key }: CameraIdentity,
  groups: SiteGroups<Site>,
  sites: Site[],
): Site {
  const { cells, ids } = job;
  const siteId = sameRecordId('site', cells.text(row, 'siteId'));
  const given = siteId ? sites.find((site) => site.id === siteId) : undefined;
  if (given) return given;
  const siteName = readText(job, row, 'siteName');
  const siteNumber = readText(job, row, 'siteNumber');
  const groupName = siteNumber ?? siteName ?? name;
  const grouped = siteId ? null : groups.find(place, groupName);
  if (grouped) return grouped;
  const own = siteNumber ?? siteName;
  const site: Site = {
    ...UNKNOWN_SITE,
    id: ids.claim(siteId ?? (own ? recordIdOf('site', key[0], own) : recordIdOf('site', ...key))),
    sourceId: job.sourceId,
    note: readText(job, row, 'siteNote', 20_000) ?? '',
    name:
      siteName ?? name ?? readText(job, row, 'address') ?? `Point vidéo ${number ?? ''}`.trim().slice(0, 500),
    number: siteNumber ?? (siteName ? null : number),
    communeCode,
    address: readText(job, row, 'address'),
    place,
    state:
      cells.text(row, 'siteState') === '' ? cameraState(job, row, false) : readState(job, row, 'siteState'),
    authorisation: readAuthorisation(job, row),
    retentionDays: readNumber(job, row, 'retentionDays', { min: 0, max: 3650 }),
  };
  sites.push(site);
  groups.add(site, groupName);
  return site;
}

function camerasOf(
  job: ImportJob,
  row: number,
  type: CameraType,
  site: Site,
  identity: CameraIdentity,
): Camera[] {
  const { cells, ids, fates } = job;
  const count = readCount(job, row);
  if (count === 0) return [];
  const given = sameRecordId('camera', cells.text(row, 'recordId'));
  const wanted = given ?? recordIdOf('camera', ...identity.key);
  if (ids.isGiven(wanted))
    fates.note(row, 'duplicate-number', identity.number ?? identity.name ?? '', cells.column('number'));
  const camera: Camera = {
    ...UNKNOWN_CAMERA,
    id: ids.claim(wanted),
    sourceId: job.sourceId,
    note: readNote(job, row),
    siteId: site.id,
    number: identity.number,
    label: identity.name ?? site.name,
    type,
    state: cameraState(job, row),
    azimuthsDegrees: readAzimuths(job, row, 'direction'),
    fieldDegrees: readNumber(job, row, 'field', { min: 0.1, max: 360 }),
    heightMetres: readNumber(job, row, 'height', { min: 0, max: 500, parse: parseMetres }),
    reachMetres: readNumber(job, row, 'reach', { min: 0.1, max: 20_000, parse: parseMetres }),
    optics: readOptics(job, row),
    purposes: readPurposes(job, row),
    objective: readText(job, row, 'objective'),
    installed: readDate(job, row, 'installed'),
  };
  const others = Array.from({ length: count - 1 }, (_, rank) => ({
    ...camera,
    id: ids.claim(`${camera.id.slice(0, 75)}-${rank + 2}`),
  }));
  return [camera, ...others];
}

/** Cameras told by one row; a doubtful count is noted. 0: a mast that carries none yet. */
function readCount(job: ImportJob, row: number): number {
  const text = job.cells.text(row, 'count');
  if (text === '') return 1;
  const { value, words } = parseCount(text);
  if (value === 0) return 0;
  if (words !== null || value === null || value > MAX_CAMERAS_A_ROW) {
    job.fates.note(row, 'value-approximate', text, job.cells.column('count'));
  }
  return Math.min(value ?? 1, MAX_CAMERAS_A_ROW);
}
