import type { Geometry } from 'geojson';
import { IMPORT_FIELDS } from '../import/import-fields.ts';
import type { ImportKind } from '../outcome.ts';
import type { CsvCell } from './write-csv.ts';

/** A layer as columns named by the labels of the mapping step, so that what is exported is recognised when it comes back. */
export interface ExportTable {
  readonly kind: ImportKind;
  readonly columnNames: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** One a row, null when the thing has no place. */
  readonly geometries: readonly (Geometry | null)[];
}

/** One thing to export: field identifier → value. */
export interface ExportedThing {
  readonly values: Readonly<Record<string, CsvCell>>;
  readonly geometry: Geometry | null;
}

/** Columns in the order of the kind's fields, those that some thing has. */
export function exportTable(kind: ImportKind, things: readonly ExportedThing[]): ExportTable {
  const fields = IMPORT_FIELDS[kind].filter(({ id }) =>
    things.some(({ values }) => values[id] !== undefined),
  );
  return {
    kind,
    columnNames: fields.map(({ label }) => label),
    rows: things.map(({ values }) => fields.map(({ id }) => values[id] ?? null)),
    geometries: things.map(({ geometry }) => geometry),
  };
}
