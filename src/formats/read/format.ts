import type { Problem } from '#domain/problem.ts';
import type { SourceTable } from './source-table.ts';

export interface SourceFile {
  /** With its extension, as the user sees it. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Upper bounds on what a file may cost; every reader obeys all that concern it. */
export interface ReadLimits {
  readonly fileBytes: number;
  /** Sum of what an archive unfolds to, and how many times its own size that may be. */
  readonly unfoldedBytes: number;
  readonly unfoldedRatio: number;
  readonly archiveEntries: number;
  readonly columns: number;
  readonly rows: number;
  /** Positions in all the geometries of a file. */
  readonly positions: number;
  /** Nesting of JSON or XML. */
  readonly depth: number;
}

export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 256 * 1024 * 1024,
  unfoldedBytes: 512 * 1024 * 1024,
  unfoldedRatio: 200,
  archiveEntries: 2_000,
  columns: 2_000,
  rows: 5_000_000,
  positions: 20_000_000,
  depth: 64,
};

export interface FileReading {
  /** Identifier of the format that read it; null when none did. */
  readonly format: string | null;
  readonly tables: readonly SourceTable[];
  /** Of the file as a whole. When one of them says that nothing was read, `tables` is empty. */
  readonly problems: readonly Problem[];
}

/** A reader yields the share done, 0 to 1, at least every few tens of thousands of rows, and can be dropped at any yield. */
export type Reading = Generator<number, ReadingResult, void>;

export interface ReadingResult {
  /** When the content is a finer format than the one that recognised it (JSON → GeoJSON). */
  readonly format?: string;
  readonly tables: readonly SourceTable[];
  readonly problems: readonly Problem[];
}

export interface SourceFormat {
  readonly id: string;
  /** French, as shown in « Fichiers acceptés ». */
  readonly label: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Judges by content alone; `sniffed` holds what was learnt of the first bytes. */
  readonly recognises: (sniffed: SniffedFile) => boolean;
  /** Fetches a large library that only this format needs; awaited (`loadReader`) before `read`. */
  readonly load?: () => Promise<void>;
  readonly read: (file: SourceFile, limits: ReadLimits) => Reading;
}

export interface SniffedFile {
  /** The first characters, decoded without care, without byte-order mark and leading white space. */
  readonly head: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Names inside, when it is a zip that can be listed. */
  readonly entries: readonly string[] | null;
}
