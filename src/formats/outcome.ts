import type { Audience } from '#domain/audience.ts';
import type { DossierRecord } from '#domain/dossier-record.ts';
import type { Problem } from '#domain/problem.ts';

/** What a file can be imported as; one interpreter each in `import/`. */
export const IMPORT_KINDS = [
  'cameras',
  'plates',
  'csu',
  'units',
  'links',
  'participation',
  'competence',
  'expectations',
  'patrols',
  'buildings',
  'roads',
  'perimeters',
  'places',
  'backdrop',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const CRS_NAMES = ['wgs84', 'lambert93', 'web-mercator'] as const;
export type CrsName = (typeof CRS_NAMES)[number];

/** A coordinate system found in a file, and how: `declared` by the file, `ranges` of the numbers, or not found. Never applied silently: the screen says it. */
export interface CrsFinding {
  readonly crs: CrsName | null;
  readonly how: 'declared' | 'format' | 'ranges' | 'none';
}

/** What is learnt of a file before anything is imported. */
export interface FileInspection {
  readonly format: string;
  readonly tables: readonly TableInspection[];
  readonly problems: readonly Problem[];
}

export interface TableInspection {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly samples: readonly string[] }[];
  readonly rows: number;
  /** `rows` is reckoned from the size of the file, of which only the head was read. */
  readonly rowsReckoned?: boolean;
  /** Line of the file that holds the column names, 1 for the first; null when the format has none. */
  readonly headerRow: number | null;
  readonly geometry: 'point' | 'line' | 'polygon' | 'mixed' | 'none';
  readonly crs: CrsFinding;
  /** Best guess, or null when nothing fits. */
  readonly kind: ImportKind | null;
  /** For every kind, the guessed column index of each field that was recognised. */
  readonly mappings: Readonly<Record<ImportKind, FieldMapping>>;
  /** `windows-1252`, `utf-8`…; separator and decimal sign when the file is text. */
  readonly encoding: string | null;
  readonly separator: string | null;
}

/** Field identifier → column index in the table. */
export type FieldMapping = Readonly<Record<string, number>>;

/** What the user decided in the mapping step. */
export interface ImportPlan {
  readonly table: number;
  readonly kind: ImportKind;
  readonly mapping: FieldMapping;
  /** Null: take the finding when it is `declared`, `format` or `ranges`; set aside with `crs-unknown` otherwise. */
  readonly crs: CrsName | null;
  /** For times without a zone. */
  readonly timeZone: string;
  /** Question identifier → chosen option, from an earlier outcome's questions. */
  readonly answers: Readonly<Record<string, string>>;
  readonly source: {
    readonly title: string;
    readonly producer: string;
    readonly licence: string;
    readonly confidentiality: Audience;
    readonly date: string | null;
    readonly importedAt: string;
  };
}

/** Every data row is in exactly one of kept and setAside: `read = kept + setAside.length`, and those of `beyond`. A law, and a test. */
export interface ImportOutcome {
  readonly read: number;
  readonly kept: number;
  readonly setAside: readonly RowFate[];
  /** Rows kept, with what was repaired or doubted. */
  readonly notes: readonly RowFate[];
  /** Doubts that only the user can settle; their rows are set aside until answered. */
  readonly questions: readonly ImportQuestion[];
  readonly records: readonly DossierRecord[];
  readonly columns: readonly ColumnBlock[];
  readonly columnNames: readonly string[];
  /** Of a file of positions of any size: what is not told row by row, by reason; absent when everything is. */
  readonly beyond?: { readonly setAside: Readonly<Record<string, number>>; readonly notes: number };
}

export interface RowFate {
  readonly row: number;
  readonly problem: Problem;
  /** The row as it was in the file, so that a file of the rows set aside can be written. */
  readonly cells: readonly string[];
}

export interface ImportQuestion {
  readonly id: string;
  readonly problem: Problem;
  readonly rows: readonly number[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Immutable bytes named by their SHA-256 (positions, backdrop features). */
export interface ColumnBlock {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
