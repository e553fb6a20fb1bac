import type { PlateSite } from '#domain/records/plate-site.ts';
import type { LngLat } from '#geo/units.ts';
import { cameraState } from './camera-state.ts';
import type { CameraIdentity } from './identify-camera.ts';
import type { ImportJob } from './import-job.ts';
import { readAuthorisation, readNote, readText } from './read-facts.ts';
import { recordIdOf } from './record-ids.ts';

/** A row of a camera list that says VPI or LAPI. */
export function plateSiteOfCamera(
  job: ImportJob,
  row: number,
  place: LngLat,
  reading: PlateSite['reading'],
  identity: CameraIdentity,
): PlateSite {
  const wanted = recordIdOf('plate-site', ...identity.key);
  if (job.ids.isGiven(wanted))
    job.fates.note(row, 'duplicate-number', identity.number ?? '', job.cells.column('number'));
  const direction = readText(job, row, 'direction');
  return {
    kind: 'plate-site',
    id: job.ids.claim(wanted),
    sourceId: job.sourceId,
    note: readNote(job, row),
    name: identity.name ?? `Site plaques ${identity.number ?? ''}`.trim().slice(0, 500),
    number: identity.number,
    communeCode: identity.communeCode,
    place,
    reading,
    // Who runs it is not in a camera list; the warning on a commune's LAPI needs an answer, not a guess.
    operator: null,
    state: cameraState(job, row),
    road: null,
    trafficAzimuthDegrees: null,
    direction: direction === null ? null : `caméra orientée ${direction}`.slice(0, 500),
    lanes: null,
    authorisation: readAuthorisation(job, row),
  };
}
