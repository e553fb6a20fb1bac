import type { ProblemCode } from '#domain/problem.ts';
import type { ImportOutcome, ImportQuestion, RowFate } from '../outcome.ts';
import type { SourceTable } from '../read/source-table.ts';

const MAX_DETAIL = 200;
const MAX_CELL = 5_000;
/** Reasons that have nothing to do with which column a cell stands in. */
const OF_THE_ROW = /^(?:row|duplicate)-/;

/** Keeps the account of rows: each is kept once or set aside once, and `read = kept + setAside.length + those beyond` holds by construction. */
export class FateBook {
  readonly #table: SourceTable;
  readonly #answers: Readonly<Record<string, string>>;
  readonly #fates: Uint8Array;
  readonly #setAside: RowFate[] = [];
  readonly #notes: RowFate[] = [];
  readonly #questions = new Map<string, { question: Omit<ImportQuestion, 'rows'>; rows: number[] }>();
  readonly #most: number;
  readonly #beyond = new Map<ProblemCode, number>();
  #notesBeyond = 0;
  #kept = 0;

  /** @param most rows set aside that are told one by one, and as many notes; the others are counted by their reason */
  constructor(table: SourceTable, answers: Readonly<Record<string, string>>, most = Infinity) {
    this.#table = table;
    this.#answers = answers;
    this.#most = most;
    this.#fates = new Uint8Array(table.rowCount);
  }

  /** @param row 0-based row of the table. */
  keep(row: number): void {
    this.#claim(row);
    this.#kept++;
    const surplus = this.#table.surplus.get(row);
    if (surplus) this.note(row, 'row-too-long', surplusDetail(surplus));
  }

  /** A row with surplus cells has its place or its words in the wrong columns: that is then the reason, not what was found there. */
  setAside(row: number, code: ProblemCode, detail: string, column?: string): void {
    this.#claim(row);
    const surplus = this.#table.surplus.get(row);
    if (surplus && !OF_THE_ROW.test(code)) this.#tell(row, 'row-too-long', surplusDetail(surplus), column);
    else this.#tell(row, code, detail, column);
  }

  /** Whether the words of the next row set aside would be lost: whoever has to fetch them need not. */
  get isFull(): boolean {
    return this.#setAside.length >= this.#most;
  }

  note(row: number, code: ProblemCode, detail: string, column?: string): void {
    if (this.#notes.length >= this.#most) {
      this.#notesBeyond++;
      return;
    }
    this.#notes.push(this.#fate(row, code, detail, column));
  }

  answer(id: string): string | undefined {
    return Object.hasOwn(this.#answers, id) ? this.#answers[id] : undefined;
  }

  /** Sets the row aside until the user answers; rows with the same question share it. */
  ask(row: number, question: Omit<ImportQuestion, 'rows'>): void {
    const { code, detail, where } = question.problem;
    this.#claim(row);
    this.#tell(row, code, detail, where.column);
    const asked = this.#questions.get(question.id);
    if (asked) asked.rows.push(this.#table.rowNumber(row));
    else this.#questions.set(question.id, { question, rows: [this.#table.rowNumber(row)] });
  }

  hasFate(row: number): boolean {
    return this.#fates[row] === 1;
  }

  /** @throws when a row was forgotten: the interpreter's error. */
  close(): Pick<ImportOutcome, 'read' | 'kept' | 'setAside' | 'notes' | 'questions' | 'beyond'> {
    const forgotten = this.#fates.indexOf(0);
    if (forgotten !== -1) throw new Error(`Row ${forgotten} of table ${this.#table.name} has no fate.`);
    const byRow = (a: RowFate, b: RowFate) => a.row - b.row;
    return {
      read: this.#table.rowCount,
      kept: this.#kept,
      setAside: this.#setAside.sort(byRow),
      notes: this.#notes.sort(byRow),
      questions: [...this.#questions.values()].map(({ question, rows }) => ({ ...question, rows })),
      ...((this.#beyond.size > 0 || this.#notesBeyond > 0) && {
        beyond: { setAside: Object.fromEntries(this.#beyond), notes: this.#notesBeyond },
      }),
    };
  }

  #tell(row: number, code: ProblemCode, detail: string, column: string | undefined): void {
    if (this.isFull) this.#beyond.set(code, (this.#beyond.get(code) ?? 0) + 1);
    else this.#setAside.push(this.#fate(row, code, detail, column));
  }

  #claim(row: number): void {
    if (this.#fates[row] !== 0) throw new Error(`Row ${row} of table ${this.#table.name} has two fates.`);
    this.#fates[row] = 1;
  }

  #fate(row: number, code: ProblemCode, detail: string, column: string | undefined): RowFate {
    const rowNumber = this.#table.rowNumber(row);
    const where = { table: this.#table.name, row: rowNumber, ...(column === undefined ? {} : { column }) };
    return {
      row: rowNumber,
      problem: { code, where, detail: detail.slice(0, MAX_DETAIL) },
      cells: this.#table.columnNames.map((_, column) => this.#table.cell(row, column).slice(0, MAX_CELL)),
    };
  }
}

/** « 1 en trop : « N » »: how many cells have no column, and what they hold. */
function surplusDetail(cells: readonly string[]): string {
  return `${cells.length} en trop : ${cells.map((cell) => `« ${cell.trim()} »`).join(', ')}`;
}
