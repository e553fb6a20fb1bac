import type { DecodedArray } from 'hyparquet';
import { Refusal } from '../read/refusal.ts';
import type { ByteSource } from '../read-positions/byte-source.ts';
import { ByteWindow } from './byte-window.ts';
import { ParquetDamage } from './check-thrift.ts';
import type { ColumnChunk, ParquetColumn } from './open-parquet.ts';
import { type PageStart, type PageValues, readDataPage, readDictionary, readPageStart } from './read-page.ts';

/** Rows of a row group that are held together: those of a page. */
export interface HeldPage {
  readonly firstRow: number;
  readonly endRow: number;
  /** Null when these rows cannot be read. */
  readonly page: PageValues | null;
  readonly dictionary: DecodedArray | null;
}

/** The pages of one column of one row group, found as they are asked for; one of them is held, and the dictionary. */
export class ChunkPages {
  readonly #window: ByteWindow;
  readonly #column: ParquetColumn;
  readonly #chunk: ColumnChunk;
  readonly #rows: number;
  readonly #starts: { readonly start: PageStart; readonly firstRow: number }[] = [];
  #next: number;
  #rowsFound = 0;
  #isBroken = false;
  #dictionary: DecodedArray | null = null;
  #dictionaryBytes = 0;
  #held: HeldPage | null = null;

  constructor(source: ByteSource, column: ParquetColumn, chunk: ColumnChunk, rows: number) {
    this.#window = new ByteWindow(source, chunk.end);
    this.#column = column;
    this.#chunk = chunk;
    this.#rows = rows;
    this.#next = chunk.start;
  }

  /** About what is held in memory. */
  get heldBytes(): number {
    return this.#window.heldBytes + this.#dictionaryBytes + (this.#held?.page?.bytes ?? 0);
  }

  /** The page with a row of the group; never throws for what is wrong with the file. */
  pageOf(row: number): HeldPage {
    const held = this.#held;
    if (held && row >= held.firstRow && row < held.endRow) return held;
    while (!this.#isBroken && this.#rowsFound <= row) this.#findNext();
    this.#held = this.#rowsFound <= row ? this.#unreadable(this.#rowsFound, this.#rows) : this.#read(row);
    return this.#held;
  }

  #unreadable(firstRow: number, endRow: number): HeldPage {
    return { firstRow, endRow, page: null, dictionary: null };
  }

  /** Where the next page stands; its dictionary is read on the way. */
  #findNext(): void {
    const found = attempt(() => {
      if (this.#next >= this.#chunk.end) throw new ParquetDamage('rows');
      const start = readPageStart(this.#window, this.#next, this.#chunk);
      if (start.header.type === 'DICTIONARY_PAGE') {
        this.#dictionary = readDictionary(this.#window, start, this.#column, this.#chunk);
        this.#dictionaryBytes = start.header.uncompressed_page_size + 16 * this.#dictionary.length;
      }
      return start;
    });
    if (found === null) {
      this.#isBroken = true;
      return;
    }
    this.#next = found.bodyEnd;
    const isData = found.header.type === 'DATA_PAGE' || found.header.type === 'DATA_PAGE_V2';
    if (!isData || found.rows === 0) return;
    this.#starts.push({ start: found, firstRow: this.#rowsFound });
    this.#rowsFound += found.rows;
  }

  #read(row: number): HeldPage {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]!.firstRow <= row) low = middle + 1;
      else high = middle;
    }
    const { start, firstRow } = this.#starts[low - 1]!;
    const endRow = Math.min(this.#rows, firstRow + start.rows);
    const page = attempt(() => readDataPage(this.#window, start, this.#column, this.#chunk));
    if (page === null || (page.isCoded && this.#dictionary === null))
      return this.#unreadable(firstRow, endRow);
    return { firstRow, endRow, page, dictionary: page.isCoded ? this.#dictionary : null };
  }
}

/** Null where the bytes are damaged: the library throws errors of any kind at them. */
function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && !(error instanceof Refusal)) return null;
    throw error;
  }
}
