import { normaliseName } from '#domain/normalise-name.ts';
import type { Force, ForceUnit } from '#domain/records/force-unit.ts';
import type { LngLat } from '#geo/units.ts';
import { communeCodeAt } from './commune-code-at.ts';
import { findPlaces, type PlaceOf } from './find-places.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { readNote, readText } from './read-facts.ts';
import { readStaff } from './read-staff.ts';
import { recordIdOf, sameRecordId } from './record-ids.ts';
import { type SettledCommune, settleCommune } from './settle-commune.ts';
import { settlePlace, settleUnfitRow } from './settle-row.ts';

/**
 * One row a unit: the open lists of gendarmerie and police units, or a table of municipal polices by commune. A national list keeps the units
 * of the department; a table without places is placed at commune centres only if the user says so.
 */
export function* importUnits(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates, ids, cells } = job;
  const hasPlaces = table.geometryKind !== 'none' || cells.has('x') || cells.has('latLng');
  const placeOf = yield* findPlaces(job);
  const records: ForceUnit[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des unités' };
    if (settleUnfitRow(job, row)) continue;
    const located = hasPlaces ? locate(job, row, placeOf) : locateByCommune(job, row);
    if (!located) continue;
    const { place, communeCode, communeName } = located;
    const force = readForce(job, row);
    const staff = readStaff(job, row);
    const name = nameOf(job, row, force, communeName);
    const publicId = readText(job, row, 'publicId');
    const wanted =
      sameRecordId('force-unit', cells.text(row, 'recordId')) ??
      (publicId ? recordIdOf('force-unit', publicId) : recordIdOf('force-unit', communeCode ?? '', name));
    if (ids.isGiven(wanted)) {
      fates.setAside(row, 'duplicate-row', name, cells.column('name'));
      continue;
    }
    records.push({
      kind: 'force-unit',
      id: ids.claim(wanted),
      sourceId: job.sourceId,
      note: [readNote(job, row), staff].filter((part) => part !== '').join(' · '),
      name,
      force,
      unitType: readText(job, row, 'unitType'),
      publicId,
      communeCode,
      address: addressOf(job, row),
      place,
      phone: readText(job, row, 'phone'),
      hours: readText(job, row, 'hours', 2_000),
    });
    fates.keep(row);
  }
  return { records, columns: [] };
}

interface Located {
  readonly place: LngLat;
  readonly communeCode: string | null;
  readonly communeName: string;
}

/** A national list is cut to the department by the code of the commune, before its places are judged. */
function locate(job: ImportJob, row: number, placeOf: PlaceOf): Located | null {
  const code = job.cells.text(row, 'communeCode').toUpperCase();
  const match = code === '' ? null : job.matchCommune?.(code.padStart(5, '0'));
  if (match?.type === 'other-department') {
    const name = job.cells.text(row, 'commune');
    job.fates.setAside(
      row,
      'commune-other-department',
      `${code} ${name}`.trim(),
      job.cells.column('communeCode'),
    );
    return null;
  }
  const place = settlePlace(job, row, placeOf);
  if (!place) return null;
  const communeName = job.communeAt(place)?.name ?? job.cells.text(row, 'commune');
  return { place, communeCode: communeCodeAt(job, row, place), communeName };
}

/** No column of places: the centre of the commune, once the user accepts it for the file. */
function locateByCommune(job: ImportJob, row: number): Located | null {
  const settled: SettledCommune | null = settleCommune(job, row);
  if (!settled) return null;
  const centre = settled.commune?.centre;
  const answer = job.fates.answer('place-centre');
  if (centre && answer === undefined) {
    job.fates.ask(row, {
      id: 'place-centre',
      problem: { code: 'place-missing', where: {}, detail: 'aucune colonne de coordonnées' },
      options: [
        { value: 'centre', label: 'Placer au centre de chaque commune' },
        { value: 'leave', label: 'Laisser de côté' },
      ],
    });
    return null;
  }
  if (!centre || answer !== 'centre') {
    job.fates.setAside(row, 'place-missing', settled.name);
    return null;
  }
  job.fates.note(row, 'value-approximate', `place → ${settled.name}`);
  return { place: centre, communeCode: settled.code, communeName: settled.name };
}

/** The force in words, else in the name of the unit or of the file; municipal police when staff is counted. */
function readForce(job: ImportJob, row: number): Force {
  const { cells, context, table } = job;
  if (cells.has('agents') || cells.has('asvp')) return 'municipale';
  const words = [cells.text(row, 'force'), cells.text(row, 'unitType'), cells.text(row, 'name')];
  for (const text of [...words, table.name, context.fileName]) {
    const force = forceOfWords(text);
    if (force) return force;
  }
  // The columns of the two open lists are the same but for what they are called.
  const found = forceOfWords(table.columnNames.join(' ')) ?? 'gendarmerie';
  job.fates.note(row, 'value-approximate', found, cells.column('force'));
  return found;
}

function forceOfWords(text: string): Force | null {
  const words = normaliseName(text.slice(0, 500));
  if (/municipale?\b|\bpm\b/.test(words)) return 'municipale';
  if (/gendarmerie|brigade|\b(?:bta|cob|psig|bmo|pmo|gend)\b/.test(words)) return 'gendarmerie';
  return /police|commissariat|\b(?:csp|ciat|dipn)\b/.test(words) ? 'police' : null;
}

function nameOf(job: ImportJob, row: number, force: Force, communeName: string): string {
  const name = readText(job, row, 'name');
  // A table by commune has the commune's name in its column of names.
  if (name !== null && normaliseName(name) !== normaliseName(communeName)) return name;
  const kind = { gendarmerie: 'Gendarmerie', police: 'Police nationale', municipale: 'Police municipale' }[
    force
  ];
  return `${kind} – ${communeName || name || 'unité'}`.slice(0, 500);
}

function addressOf(job: ImportJob, row: number): string | null {
  const street = readText(job, row, 'address');
  const postcode = readText(job, row, 'postcode');
  if (postcode === null) return street;
  const town = [postcode, job.cells.text(row, 'commune')].filter((part) => part !== '').join(' ');
  return [street, town]
    .filter((part) => part !== null)
    .join(', ')
    .slice(0, 500);
}
