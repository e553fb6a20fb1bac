export type CellValue = string | number | null;

export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly value: (row: Row) => CellValue;
  /** How the value is written; text as it is and numbers in French by default. */
  readonly format?: (value: CellValue) => string;
  readonly width: number;
}
