export const FILE_OBJECTS = ['new', 'change', 'renewal'] as const;
export type FileObject = (typeof FILE_OBJECTS)[number];

export const FILE_PAPERS = ['a4', 'a3'] as const;
export type FilePaper = (typeof FILE_PAPERS)[number];

/** A person or an office; what is empty is not known. */
export interface FilePerson {
  readonly name: string;
  readonly capacity: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

export const NOBODY: FilePerson = { name: '', capacity: '', address: '', phone: '', email: '' };

/** Which « points vidéo » the file is about. */
export type FileScope =
  | { readonly type: 'commune'; readonly code: string }
  | { readonly type: 'perimeter'; readonly id: string }
  | { readonly type: 'sites'; readonly ids: readonly string[] };

/** What only the user knows, asked before the file for the prefecture is written. Empty words become « à compléter ». */
export interface VideoFileRequest {
  readonly scope: FileScope;
  readonly object: FileObject;
  readonly applicant: FilePerson;
  /** Who answers the public: right of access. */
  readonly contact: FilePerson;
  /** Risks of the place (R252-3, 1°). */
  readonly risks: string;
  /** Light of the place (arrêté of 3 August 2007). */
  readonly lighting: string;
  /** Where and on what it is recorded, and how the room is kept. */
  readonly storage: string;
  /** Persons who look at the images. */
  readonly access: string;
  readonly paper: FilePaper;
  /** Denominator of the scale of the detail plans; null: the largest round one that does. */
  readonly scale: number | null;
  /** Code of the scale of levels of detail that the plans are drawn with. */
  readonly levels: string;
}
