import type { Dossier } from '#domain/dossier.ts';
import type { DossierRecord, RecordByKind, RecordKind } from '#domain/dossier-record.ts';
import type { Competence } from '#domain/records/competence.ts';
import type { Territory } from '#domain/territory.ts';
import type { Selection } from '#domain/view-settings.ts';
import type { AreaFigures } from '#state/selectors/area-figures.ts';
import type { CellValue, TableColumn } from '#ui/table/table-column.ts';

/** One line of any table, already flat: what is shown, what the row stands for, and the record behind it when there is one. */
export interface TableRow {
  readonly id: string;
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly selection: Selection;
  readonly record: DossierRecord | null;
}

/** What a table may look things up in. */
export interface TableContext {
  readonly dossier: Dossier;
  readonly territory: Territory;
  readonly camerasBySite: ReadonlyMap<string, number>;
  readonly camerasByCommune: ReadonlyMap<string, number>;
  /** By INSEE code. */
  readonly competenceByCommune: ReadonlyMap<string, Competence>;
  /** What patrols do under the brush, and before; null while no presence is open. */
  readonly presence: AreaFigures | null;
  communeName(code: string | null): string | null;
  /** Name of a site, CSU, unit… by its record id. */
  recordName(id: string): string | null;
}

export type TableName =
  | 'communes'
  | 'presence-communes'
  | 'presence-epcis'
  | 'presence-brigades'
  | RecordKind;

/** A column: its French header, its width in pixels, and what it shows of a thing. */
export interface Field<Thing> {
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly value: (thing: Thing, context: TableContext) => CellValue;
  readonly format?: (value: CellValue) => string;
}

export interface TableKind {
  readonly columns: readonly TableColumn<TableRow>[];
  rows(context: TableContext): readonly TableRow[];
  /** What a file holds of a cell, where it is not the value: a class instead of a small number. */
  readonly written?: (row: TableRow, column: string) => CellValue;
}

/** A table of the records of one kind, from the fields shown. */
export function recordTable<K extends RecordKind>(
  kind: K,
  fields: readonly Field<RecordByKind[K]>[],
): TableKind {
  return {
    columns: columnsOf(fields),
    rows: (context) =>
      Object.values<RecordByKind[K]>(context.dossier.tables[kind]).map((record) => ({
        id: record.id,
        cells: cellsOf(fields, record, context),
        selection: { type: 'record', id: record.id },
        record,
      })),
  };
}

export function columnsOf<Thing>(fields: readonly Field<Thing>[]): readonly TableColumn<TableRow>[] {
  return fields.map(({ id, header, width }) => ({
    id,
    header,
    width,
    value: (row) => row.cells[id] ?? null,
  }));
}

export function cellsOf<Thing>(
  fields: readonly Field<Thing>[],
  thing: Thing,
  context: TableContext,
): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(fields.map((field) => [field.id, field.value(thing, context)]));
}
