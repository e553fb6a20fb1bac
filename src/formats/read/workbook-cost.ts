import { Refusal } from './refusal.ts';

/**
 * Cells of all the sheets of a workbook, blank ones that have a style included. The library builds them all at once and
 * cannot be stopped meanwhile: 480,000 took it six seconds and 200 MB on a busy machine (docs/decisions/0009).
 */
const CELLS_MAX = 2_000_000;
/** Rows and columns of the largest sheets there are. */
export const SHEET_ROWS_MAX = 1_048_576;

/** What reading a workbook would make, summed before it is read. */
export class WorkbookCost {
  cells = 0;
  /** A formula without the value it gave: the library is then asked for the text of formulas, which it is not otherwise. */
  bareFormulas = false;
  /** Names of sheets that an OpenDocument file hides. */
  readonly hiddenSheets = new Set<string>();

  /** @throws Refusal `file-too-large` when it is too much. */
  add(cells: number): void {
    this.cells += cells;
    if (!(this.cells <= CELLS_MAX)) throw new Refusal('file-too-large', `${this.cells} cellules`);
  }
}
