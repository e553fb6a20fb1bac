import type { FieldMapping } from '../outcome.ts';
import type { SourceTable } from '../read/source-table.ts';
import { withoutApostrophe } from '../write/neutralise-formula.ts';

/** Reads a row by field instead of by column. A field `direction2` is read where `direction` is blank. */
export class FieldReader {
  readonly #table: SourceTable;
  readonly #columns: ReadonlyMap<string, number>;

  constructor(table: SourceTable, mapping: FieldMapping) {
    this.#table = table;
    const sound = Object.entries(mapping).filter(
      ([, column]) => Number.isInteger(column) && column >= 0 && column < table.columnNames.length,
    );
    this.#columns = new Map(sound);
  }

  has(field: string): boolean {
    return this.#columns.has(field);
  }

  /** Trimmed text, `''` when blank or not mapped; « (empty) » and « néant » stay as they are. */
  text(row: number, field: string): string {
    const found = this.#cell(row, field);
    return found === '' ? this.#cell(row, `${field}2`) : found;
  }

  /** Header of the column, for saying where. */
  column(field: string): string {
    return this.#table.columnNames[this.#columns.get(field) ?? -1] ?? field;
  }

  index(field: string): number | null {
    return this.#columns.get(field) ?? null;
  }

  #cell(row: number, field: string): string {
    const column = this.#columns.get(field);
    return column === undefined ? '' : withoutApostrophe(this.#table.cell(row, column).trim());
  }
}
