import type { Territory } from '#domain/territory.ts';
import type { SourceTable } from '#formats/read/source-table.ts';

/** A file that was inspected: its tables wait here for the plan, so that it is read once. */
export interface OpenedFile {
  readonly name: string;
  readonly tables: readonly SourceTable[];
  readonly territory: Territory | null;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly fingerprint: string;
}

/** By `fileId`, for the life of the worker or until `forget-file`. */
export const openedFiles = new Map<string, OpenedFile>();
