/**
 * Expected bad input is a value, not an exception: a code, where it is, and the words or numbers found there.
 * The French sentence for each code is in `problem-sentences.ts`, so that a test or a program reads the code.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly where: ProblemPlace;
  /** What was found, as text to show as it is (never as HTML). */
  readonly detail: string;
}

export interface ProblemPlace {
  readonly file?: string;
  /** Sheet of a workbook, layer of an archive. */
  readonly table?: string;
  /** The row as the user sees it in his own program: 1 is the first line of the file. */
  readonly row?: number;
  readonly column?: string;
  readonly recordId?: string;
}

export const PROBLEM_CODES = [
  // the file as a whole
  'file-empty',
  'file-too-large',
  'file-truncated',
  'file-unreadable',
  'format-unknown',
  'format-too-complex',
  'shapefile-alone',
  'archive-bomb',
  'archive-path-escapes',
  'dossier-newer',
  'dossier-invalid',
  'table-empty',
  'column-missing',
  'crs-unknown',
  'crs-missing',
  'time-missing',
  // one row
  'place-missing',
  'place-unreadable',
  'place-swapped',
  'place-outside',
  'place-null-island',
  'place-scaled',
  'number-unreadable',
  'date-unreadable',
  'date-impossible',
  'time-unreadable',
  'time-nonexistent',
  'time-ambiguous',
  'time-out-of-range',
  'time-zoneless',
  'rows-unordered',
  'direction-unreadable',
  'direction-repaired',
  'direction-many',
  'value-unknown',
  'hours-unclear',
  'value-approximate',
  'commune-unknown',
  'commune-ambiguous',
  'commune-other-department',
  'commune-former',
  'unit-doubled',
  'unit-still',
  'duplicate-row',
  'duplicate-number',
  'row-total',
  'row-empty',
  'row-truncated',
  'row-too-long',
  'row-title',
  'formula-neutralised',
  'geometry-unreadable',
  'geometry-mismatch',
  'height-missing',
  'height-absurd',
  'required-missing',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
