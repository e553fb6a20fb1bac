import type { Territory } from '#domain/territory.ts';
import type { SourceTable } from '#formats/read/source-table.ts';
import type { ByteSource } from '#formats/read-positions/byte-source.ts';

/** A file that was inspected: its tables wait here for the plan, so that it is read once. */
export interface OpenedFile {
  readonly name: string;
  /** None of a big CSV of positions, which is read when it is imported. */
  readonly tables: readonly SourceTable[];
  readonly territory: Territory | null;
  /** SHA-256 of the bytes, hexadecimal; null when they were not all read yet. */
  readonly fingerprint: string | null;
  /** A big file, of which only what tells its columns was read; null when all of it was. */
  readonly source: ByteSource | null;
}

/** By `fileId`, for the life of the worker or until `forget-file`. */
export const openedFiles = new Map<string, OpenedFile>();
