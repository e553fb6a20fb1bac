/** What a dossier may weigh. A department with 20 million positions is 280 MB of columns, 10 to 30 files. */
export interface ArchiveLimits {
  readonly fileBytes: number;
  readonly entries: number;
  /** All entries together, once inflated. */
  readonly totalBytes: number;
  /** Inflated over compressed, of any entry of more than a megabyte: records reach 30, a bomb 1,000. */
  readonly ratio: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = {
  fileBytes: 1_000_000_000,
  entries: 2_000,
  totalBytes: 1_000_000_000,
  ratio: 300,
};
