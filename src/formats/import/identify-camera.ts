import type { LngLat } from '#geo/units.ts';
import { communeCodeAt } from './commune-code-at.ts';
import type { ImportJob } from './import-job.ts';
import { readText } from './read-facts.ts';

/** What a row of a camera list is called, and by what it is known again at the next import. */
export interface CameraIdentity {
  readonly number: string | null;
  readonly name: string | null;
  readonly communeCode: string | null;
  /** What tells it from the others in its file: origin's identifier, number, name or place. */
  readonly key: readonly [scope: string, key: string];
}

export function identifyCamera(job: ImportJob, row: number, place: LngLat): CameraIdentity {
  const number = readText(job, row, 'number');
  const name = readText(job, row, 'name');
  const communeCode = communeCodeAt(job, row, place);
  const externalId = job.cells.text(row, 'externalId');
  const own = externalId || number || name || placeKey(place);
  return { number, name, communeCode, key: [communeCode ?? job.sourceId.replace(/^source-/, ''), own] };
}

function placeKey([lng, lat]: LngLat): string {
  return `${lat.toFixed(5)}n${lng.toFixed(5)}e`.replaceAll('.', '-');
}
