import type { Territory } from '#domain/territory.ts';
import type { SourceTable } from '#formats/read/source-table.ts';
import type { ByteSource } from '#formats/read-positions/byte-source.ts';

/** A file that was inspected: its tables wait here for the plan, so that it is read once. */
export interface OpenedFile {
  readonly name: string;
  readonly tables: readonly SourceTable[];
  readonly territory: Territory | null;
  /** SHA-256 of the bytes, hexadecimal; null when they were not all read yet. */
  readonly fingerprint: string | null;
  /** A big file of positions, of which only the head was read; null when `tables` are of the whole. */
  readonly source: ByteSource | null;
}

/** By `fileId`, for the life of the worker or until `forget-file`. */
export const openedFiles = new Map<string, OpenedFile>();
