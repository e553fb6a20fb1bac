/**
 * The door of this room for the page: app and features reach formats through this file alone. What reads files that users
 * bring runs in the worker (`workers/client.ts`); here is what the page needs at once, and what says what can be read.
 */
export type { KnownEnd } from './import/import-context.ts';
export type { ImportField } from './import/import-field.ts';
export { IMPORT_FIELDS, PLACED_BY_COMMUNE } from './import/import-fields.ts';
export { knownEndsOf } from './import/known-ends.ts';
export { parseWeekHours } from './import/parse-week-hours.ts';
export type {
  CrsName,
  FileInspection,
  ImportKind,
  ImportOutcome,
  ImportPlan,
  ImportQuestion,
  RowFate,
  TableInspection,
} from './outcome.ts';
export { FORMAT_NAMES } from './read/format-names.ts';
export { isCompanion } from './read/is-companion.ts';
export { readTerritory } from './territory/read-territory.ts';
export {
  TERRITORY_INDEX_FILE,
  TERRITORY_MANIFEST_FILE,
  TERRITORY_TOPOLOGY_FILE,
} from './territory/territory-files.ts';
export { writeCsv } from './write/write-csv.ts';
export { writeSetAside } from './write/write-set-aside.ts';
