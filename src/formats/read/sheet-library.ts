import type { CellObject, DenseWorkSheet, ParsingOptions, WorkBook } from '@e965/xlsx';

/** The part of SheetJS that reads, with the types it leaves open. */
export interface SheetLibrary {
  read(bytes: Uint8Array, options: ParsingOptions): WorkBook;
  /** Text of an error cell: `#N/A`. */
  errorText(cell: CellObject): string;
  isDateFormat(format: string): boolean;
  /** Null when no calendar of the workbook has that day. */
  partsOfSerial(serial: number, is1904: boolean): SerialParts | null;
  /** Content of a stream of a compound file; null when it has none of that name. */
  streamOf(compound: Uint8Array, names: readonly string[]): ArrayLike<number> | null;
}

export interface SerialParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export type { CellObject, DenseWorkSheet, WorkBook };

let loaded: SheetLibrary | null = null;

/** Half a megabyte that only workbooks need: fetched when the first one is read. */
export async function loadSheetLibrary(): Promise<void> {
  if (loaded) return;
  const { read, utils, SSF, CFB } = await import('@e965/xlsx');
  const formats: {
    is_date(format: string): boolean;
    parse_date_code(serial: number, options: { date1904: boolean }): Record<string, number> | null;
  } = SSF;
  const compounds: {
    read(bytes: Uint8Array, options: { type: 'buffer' }): object;
    find(container: object, path: string): { content?: ArrayLike<number> } | null;
  } = CFB;
  loaded = {
    read: (bytes, options) => read(bytes, { ...options, type: 'buffer' }),
    errorText: (cell) => utils.format_cell(cell),
    isDateFormat: (format) => formats.is_date(format),
    partsOfSerial: (serial, date1904) => {
      const parts = formats.parse_date_code(serial, { date1904 });
      if (!parts) return null;
      const { y = 0, m = 0, d = 0, H = 0, M = 0, S = 0 } = parts;
      return { year: y, month: m, day: d, hour: H, minute: M, second: S };
    },
    streamOf: (compound, names) => {
      const container = compounds.read(compound, { type: 'buffer' });
      for (const name of names) {
        const content = compounds.find(container, name)?.content;
        if (content) return content;
      }
      return null;
    },
  };
}

/** @throws Error when `loadReader` was not awaited first: readers are generators, which cannot wait. */
export function sheetLibrary(): SheetLibrary {
  if (!loaded) throw new Error('loadReader(file) must be awaited before a workbook is read');
  return loaded;
}
