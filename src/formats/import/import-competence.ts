import { normaliseName } from '#domain/normalise-name.ts';
import {
  type Competence,
  type CompetentUnit,
  MOST_COMPETENT_UNITS,
  type ZoneForce,
} from '#domain/records/competence.ts';
import type { ImportProgress } from './import-context.ts';
import type { ImportJob } from './import-job.ts';
import { type Interpreted, PACE } from './interpreter.ts';
import { readNote, readText } from './read-facts.ts';
import { recordIdOf } from './record-ids.ts';
import { type SettledCommune, settleCommune } from './settle-commune.ts';
import { settleUnfitRow } from './settle-row.ts';
import { forceOfUnit, forceOfZone } from './zone-force.ts';

interface Gathered {
  readonly note: string;
  readonly units: CompetentUnit[];
  /** Unit and former commune of each row: the same words twice are a row repeated. */
  readonly rows: Set<string>;
}

/**
 * One row a commune and the unit that answers for it; a commune named with several units has them all. The open file is
 * « Compétence territoriale gendarmerie et police nationales »: code_commune, libelle_commune, institution (GN, PN), id_service, service.
 */
export function* importCompetence(job: ImportJob): Generator<ImportProgress, Interpreted> {
  const { table, fates } = job;
  const byCommune = new Map<string, Gathered>();
  for (let row = 0; row < table.rowCount; row++) {
    if (row % PACE === 0) yield { share: row / table.rowCount, doing: 'Lecture des compétences' };
    if (settleUnfitRow(job, row)) continue;
    const commune = settleCommune(job, row);
    const unit = commune && readUnit(job, row);
    if (!commune || !unit) continue;
    const gathered = gatheredOf(byCommune, commune, job, row);
    if (gather(job, row, commune, unit, gathered)) fates.keep(row);
  }
  const records = [...byCommune].map(
    ([communeCode, { note, units }]): Competence => ({
      kind: 'competence',
      id: job.ids.claim(recordIdOf('competence', communeCode)),
      sourceId: job.sourceId,
      note,
      communeCode,
      units,
    }),
  );
  return { records, columns: [] };
}

function gatheredOf(
  byCommune: Map<string, Gathered>,
  { code }: SettledCommune,
  job: ImportJob,
  row: number,
): Gathered {
  const known = byCommune.get(code);
  if (known) return known;
  const fresh = { note: readNote(job, row), units: [], rows: new Set<string>() };
  byCommune.set(code, fresh);
  return fresh;
}

/** Adds the unit to its commune. False when the row was set aside. */
function gather(
  { fates, cells }: ImportJob,
  row: number,
  { name, formerName }: SettledCommune,
  unit: CompetentUnit,
  { units, rows }: Gathered,
): boolean {
  const key = normaliseName(`${unit.force} ${unit.name ?? ''}`);
  const rowKey = `${key} ${normaliseName(formerName ?? '')}`;
  if (rows.has(rowKey)) {
    fates.setAside(row, 'duplicate-row', `${name}, ${unit.name ?? unit.force}`, cells.column('commune'));
    return false;
  }
  // A former commune and the one it joined may well have one brigade: both rows count, the unit is there once.
  const isNew = units.every((other) => normaliseName(`${other.force} ${other.name ?? ''}`) !== key);
  if (isNew && units.length === MOST_COMPETENT_UNITS) {
    fates.setAside(row, 'value-unknown', unit.name ?? unit.force, cells.column('unit'));
    return false;
  }
  rows.add(rowKey);
  if (!isNew) return true;
  units.push(unit);
  if (units.length > 1)
    fates.note(
      row,
      'value-approximate',
      units.map((one) => one.name ?? one.force).join(' + '),
      cells.column('unit'),
    );
  return true;
}

/** The unit of a row; null when the row was set aside, or asked: whose zone it is, is never guessed. */
function readUnit(job: ImportJob, row: number): CompetentUnit | null {
  const { cells, fates } = job;
  const name = readText(job, row, 'unit');
  const zone = readText(job, row, 'force');
  if (name === null && zone === null) {
    fates.setAside(row, 'required-missing', cells.column('unit'), cells.column('unit'));
    return null;
  }
  const force = (zone === null ? null : forceOfZone(zone)) ?? (name === null ? null : forceOfUnit(name));
  const settled = force ?? answeredForce(job, row, name ?? zone ?? '');
  return settled && { force: settled, name, publicId: readText(job, row, 'publicId') };
}

const OPTIONS = [
  { value: 'gendarmerie', label: 'Gendarmerie nationale' },
  { value: 'police', label: 'Police nationale' },
  { value: 'none', label: 'Ni l’une ni l’autre : laisser de côté' },
];

function answeredForce(job: ImportJob, row: number, words: string): ZoneForce | null {
  const { fates, cells } = job;
  const column = cells.column(cells.has('force') ? 'force' : 'unit');
  const id = `force:${normaliseName(words.slice(0, 100))}`;
  const answer = fates.answer(id);
  if (answer === 'gendarmerie' || answer === 'police') return answer;
  if (answer === undefined)
    fates.ask(row, {
      id,
      problem: { code: 'value-unknown', where: { column }, detail: words },
      options: OPTIONS,
    });
  else fates.setAside(row, 'value-unknown', words, column);
  return null;
}
