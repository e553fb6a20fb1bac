import type { HeldPage } from './chunk-pages.ts';
import type { ParquetColumns } from './parquet-columns.ts';

/** The values of one column by row, quick for rows that follow each other. */
export class ColumnCursor {
  readonly #columns: ParquetColumns;
  readonly #column: number;
  #first = 0;
  #end = 0;
  #held: HeldPage | null = null;

  constructor(columns: ParquetColumns, column: number) {
    this.#columns = columns;
    this.#column = column;
  }

  /** False where the file is damaged. */
  isReadable(row: number): boolean {
    this.#seek(row);
    return this.#held !== null && this.#held.page !== null;
  }

  /** As the file holds it; null where there is none or it cannot be read. */
  valueOf(row: number): unknown {
    const rank = this.#rankOf(row);
    if (rank < 0) return null;
    const { page, dictionary } = this.#held!;
    const value: unknown = page!.values[rank];
    return (dictionary === null ? value : dictionary[value as number]) ?? null;
  }

  /** Number of the value in the dictionary of the page, or -1; the same number is the same value while `dictionary` is the same. */
  codeOf(row: number): number {
    const rank = this.#rankOf(row);
    return rank >= 0 && this.#held!.dictionary !== null ? (this.#held!.page!.values[rank] as number) : -1;
  }

  get dictionary(): object | null {
    return this.#held?.dictionary ?? null;
  }

  #rankOf(row: number): number {
    this.#seek(row);
    const page = this.#held?.page;
    if (!page) return -1;
    return page.ranks === null ? row - this.#first : page.ranks[row - this.#first]!;
  }

  #seek(row: number): void {
    if (row >= this.#first && row < this.#end) return;
    const { held, groupStart } = this.#columns.pageOf(row, this.#column);
    this.#held = held;
    this.#first = groupStart + held.firstRow;
    this.#end = groupStart + held.endRow;
  }
}
