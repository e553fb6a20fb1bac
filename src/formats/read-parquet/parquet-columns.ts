import type { ByteSource } from '../read-positions/byte-source.ts';
import { ChunkPages, type HeldPage } from './chunk-pages.ts';
import type { ParquetFile, RowGroup } from './open-parquet.ts';

const HELD_BYTES = 96 * 2 ** 20;

/** Any value of a Parquet file by its row and column; pages are unfolded as they are asked for, and few are held. */
export class ParquetColumns {
  readonly #source: ByteSource;
  readonly #file: ParquetFile;
  /** By group and column, in order of last use. */
  readonly #held = new Map<number, ChunkPages>();

  constructor(source: ByteSource, file: ParquetFile) {
    this.#source = source;
    this.#file = file;
  }

  /** The page that holds a row, and how many rows of the file come before its row group. */
  pageOf(row: number, column: number): { readonly held: HeldPage; readonly groupStart: number } {
    const rank = this.#groupOf(row);
    const group = this.#file.groups[rank]!;
    const chunk = group.chunks[column] ?? null;
    const groupStart = group.firstRow;
    if (chunk === null)
      return { groupStart, held: { firstRow: 0, endRow: group.rows, page: null, dictionary: null } };
    const key = rank * this.#file.columns.length + column;
    const pages = this.#held.get(key) ?? this.#open(group, column);
    if (pages === null) throw new Error(`column ${column} of row group ${rank} has no pages`);
    // Last used, last to go.
    this.#held.delete(key);
    this.#held.set(key, pages);
    const held = pages.pageOf(row - groupStart);
    this.#forget();
    return { held, groupStart };
  }

  #open(group: RowGroup, column: number): ChunkPages | null {
    const chunk = group.chunks[column];
    return chunk ? new ChunkPages(this.#source, this.#file.columns[column]!, chunk, group.rows) : null;
  }

  #forget(): void {
    let total = 0;
    for (const pages of this.#held.values()) total += pages.heldBytes;
    for (const [key, pages] of this.#held) {
      if (total <= HELD_BYTES || this.#held.size === 1) return;
      total -= pages.heldBytes;
      this.#held.delete(key);
    }
  }

  #groupOf(row: number): number {
    const { groups } = this.#file;
    let [low, high] = [0, groups.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (groups[middle]!.firstRow <= row) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
