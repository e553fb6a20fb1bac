import { communeMatcher } from '#domain/match-commune.ts';
import { isPartialDate } from '#domain/partial-date.ts';
import type { Source } from '#domain/records/source.ts';
import type { ImportKind, ImportOutcome, ImportPlan } from '../outcome.ts';
import type { SourceTable } from '../read/source-table.ts';
import { ParquetTable } from '../read-parquet/parquet-table.ts';
import { communeFinder } from './commune-at.ts';
import { FateBook } from './fate-book.ts';
import { FieldReader } from './field-reader.ts';
import { findCrs } from './find-crs.ts';
import { importBackdrop } from './import-backdrop.ts';
import { importBuildings } from './import-buildings.ts';
import { importCameras } from './import-cameras.ts';
import { importCompetence } from './import-competence.ts';
import type { ImportContext, ImportProgress } from './import-context.ts';
import { importCsu } from './import-csu.ts';
import { importExpectations } from './import-expectations.ts';
import type { ImportJob } from './import-job.ts';
import { importLinks } from './import-links.ts';
import { importParticipation } from './import-participation.ts';
import { importPatrols } from './import-patrols.ts';
import { importPerimeters } from './import-perimeters.ts';
import { importPlaces } from './import-places.ts';
import { importPlates } from './import-plates.ts';
import { importRoads } from './import-roads.ts';
import { importUnits } from './import-units.ts';
import type { Interpreter } from './interpreter.ts';
import { IdBook, recordIdOf } from './record-ids.ts';

/** Rows set aside, and notes, that are told one by one of a file of any size; the others are counted by their reason (`beyond`). */
export const ROWS_TOLD = 10_000;

const INTERPRETERS: Readonly<Record<ImportKind, Interpreter>> = {
  cameras: importCameras,
  plates: importPlates,
  csu: importCsu,
  units: importUnits,
  links: importLinks,
  participation: importParticipation,
  competence: importCompetence,
  expectations: importExpectations,
  buildings: importBuildings,
  roads: importRoads,
  perimeters: importPerimeters,
  places: importPlaces,
  backdrop: importBackdrop,
  patrols: importPatrols,
};

/**
 * The one door from a table to records. Every row of the table has one fate in the outcome: `read = kept + setAside.length`.
 * Importing the same rows with the same plan gives the same records, identifiers included.
 */
export function importTable(
  table: SourceTable,
  plan: ImportPlan,
  context: ImportContext,
): Generator<ImportProgress, ImportOutcome> {
  // Positions may be millions, and their rows cost an unfolded page each to tell of.
  const told = plan.kind === 'patrols' && table instanceof ParquetTable ? ROWS_TOLD : Infinity;
  return importRows(table, plan, context, INTERPRETERS[plan.kind], told);
}

/**
 * The same for whoever has read the rows himself.
 * @param told rows set aside that are told one by one; the others are counted
 */
export function* importRows(
  table: SourceTable,
  plan: ImportPlan,
  context: ImportContext,
  interpreter: Interpreter,
  told: number,
): Generator<ImportProgress, ImportOutcome> {
  const source = sourceOf(plan, context);
  const job: ImportJob = {
    table,
    plan,
    context,
    crs: plan.crs ?? findCrs(table, plan.mapping, context.territory).crs,
    cells: new FieldReader(table, plan.mapping),
    fates: new FateBook(table, plan.answers, told),
    ids: new IdBook(),
    sourceId: source.id,
    matchCommune: context.territory ? communeMatcher(context.territory) : null,
    communeAt: communeFinder(context.territory),
    remarks: [],
  };
  const { records, columns } = yield* interpreter(job);
  return {
    ...job.fates.close(),
    records: records.length === 0 ? [] : [source, ...records],
    columns,
    columnNames: table.columnNames,
  };
}

/** Named by title and kind, so that a newer version of the same list replaces its source. */
function sourceOf({ source, kind }: ImportPlan, { fileName, fingerprint }: ImportContext): Source {
  return {
    kind: 'source',
    id: recordIdOf('source', kind, source.title || fileName),
    title: (source.title || fileName).slice(0, 500),
    producer: source.producer.slice(0, 500),
    fileName: fileName.slice(0, 500),
    fingerprint,
    date: source.date !== null && isPartialDate(source.date) ? source.date : null,
    importedAt: source.importedAt,
    licence: source.licence.slice(0, 500),
    confidentiality: source.confidentiality,
    fictitious: false,
    note: '',
  };
}
